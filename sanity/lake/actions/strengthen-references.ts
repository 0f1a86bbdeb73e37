import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'

/**
 * Content at publication: a reference to a document that was a draft is weak until then, and
 * becomes what `_strengthenOnPublish` says.
 * https://www.sanity.io/docs/studio/reference-type
 */
export function strengthenReferences(fields: JsonObject): JsonObject {
  const { _strengthenOnPublish: strength, ...content } = fields
  if (isRecord(strength) && strength['weak'] !== true) delete content['_weak']
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, inside(value)]))
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside)
  return isRecord(value) ? strengthenReferences(value) : value
}
