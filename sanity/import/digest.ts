import { isRecord } from '#lib/json/is-record.ts'
import { sha256Hex } from './sha256.ts'

/**
 * The SHA-256, in hex, of a document's content. Equal for a document before it is written and after
 * it is read back, and of a draft before and after it is published; independent of the order of
 * fields.
 */
export function contentDigest(document: object): string {
  // Names that begin with _ are the lake's own. Doubts say something of the content, and go when it
  // is published.
  const content = Object.entries(document).filter(
    ([field]) => !field.startsWith('_') && field !== 'importDigest' && field !== 'importDoubts',
  )
  return sha256Hex(canonicalJson(Object.fromEntries(content)))
}

/** JSON with the fields of every object in alphabetical order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? sorted(asPublished(inner)) : inner,
  )
}

/** A reference of a draft, as publishing the draft will write it. */
function asPublished(record: Record<string, unknown>): Record<string, unknown> {
  if (!('_strengthenOnPublish' in record)) return record
  const { _strengthenOnPublish: _strength, _weak, ...reference } = record
  return reference
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(record).toSorted()
  return Object.fromEntries(names.map((name) => [name, record[name]]))
}
