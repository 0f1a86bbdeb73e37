import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'

/** A document as it is stored: the fields with an underscore are set by the lake. */
export type LakeDocument = JsonObject & {
  _id: string
  _type: string
  _rev: string
  /** ISO 8601 */
  _createdAt: string
  /** ISO 8601 */
  _updatedAt: string
}

/** What one transaction did to one document; null where it did not exist. */
export type Change = {
  id: string
  before: LakeDocument | null
  after: LakeDocument | null
  /** The mutations of the request that changed it, as sent. */
  mutations: JsonObject[]
}

/** What every document that a transaction writes carries. */
export type Stamp = {
  /** Becomes the `_rev`. */
  transactionId: string
  /** ISO 8601; becomes `_updatedAt`. */
  timestamp: string
}

export type Commit = Stamp & {
  /** Who wrote: the id of a token or session. */
  author: string
  changes: Change[]
  /** Hash of the request, where a retry must be recognised. */
  digest?: string | undefined
}

export function isLakeDocument(value: unknown): value is LakeDocument {
  return (
    isRecord(value) &&
    typeof value['_id'] === 'string' &&
    typeof value['_type'] === 'string' &&
    typeof value['_rev'] === 'string' &&
    typeof value['_createdAt'] === 'string' &&
    typeof value['_updatedAt'] === 'string'
  )
}

/** Parses a document from the database. Throws for anything else. */
export function storedDocument(json: string): LakeDocument {
  const document: unknown = JSON.parse(json)
  if (!isLakeDocument(document)) throw new Error('a row of the database holds no document')
  return document
}

/** The same for a column that may be NULL. */
export function storedDocumentIfAny(json: string | undefined): LakeDocument | null {
  return json === undefined ? null : storedDocument(json)
}

/** Letters, digits, `_`, `-` and single dots; at most 128; not starting with a dash or a dot. */
export function isDocumentId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 128 && /^\w[\w-]*(\.[\w-]+)*$/.test(value)
}

export function isDraftOrVersion(id: string): boolean {
  return id.startsWith('drafts.') || id.startsWith('versions.')
}

/** The published id of a draft or version; any other id unchanged. */
export function publishedIdOf(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  return id.startsWith('versions.') ? id.split('.').slice(2).join('.') : id
}
