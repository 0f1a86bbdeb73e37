import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'

/** An answer as the object it must be. Throws for anything else, so that a test fails there. */
export function objectOf(value: unknown): JsonObject {
  if (!isRecord(value)) throw new TypeError(`not an object: ${JSON.stringify(value)}`)
  return value
}
