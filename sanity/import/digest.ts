import { isRecord } from '#lib/json/is-record.ts'
import { sha256Hex } from './sha256.ts'

/**
 * The SHA-256, in hex, of a document's content. Equal for a document before it is written and after
 * it is read back, independent of the order of fields.
 */
export function contentDigest(document: object): string {
  // Names that begin with _ are the lake's own.
  const content = Object.entries(document).filter(
    ([field]) => !field.startsWith('_') && field !== 'importDigest',
  )
  return sha256Hex(canonicalJson(Object.fromEntries(content)))
}

/** JSON with the fields of every object in alphabetical order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner))
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  const names = Object.keys(record).toSorted()
  return Object.fromEntries(names.map((name) => [name, record[name]]))
}
