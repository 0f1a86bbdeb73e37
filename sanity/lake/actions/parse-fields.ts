import { mutationError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { parseDocument, type NewDocument } from '#lake/mutate/mutation.ts'
import { parsePatchOperations, type PatchOperations } from '#lake/mutate/patch.ts'
import { invalid } from '#lake/mutate/problems.ts'
import { isDocumentId, isDraftOrVersion, publishedIdOf } from '#lake/store/document.ts'

/** The readers of an action's fields; each throws a 400 that names the field. */

export function publishedIdIn(fields: JsonObject, name = 'publishedId'): string {
  const id = fields[name]
  if (isDocumentId(id) && !isDraftOrVersion(id)) return id
  throw malformed(name, 'the id of a published document')
}

/** A draft or a version; of that document, when `publishedId` is given. */
export function versionIdIn(fields: JsonObject, name: string, publishedId?: string): string {
  return checkVersionId(fields[name], name, publishedId)
}

export function optionalTextIn(fields: JsonObject, name: string): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined
  throw malformed(name, 'a string')
}

/** A document whose `_id` is a draft or version; without one it is the draft of `publishedId`. */
export function versionIn(
  fields: JsonObject,
  name: string,
  publishedId?: string,
): NewDocument & { _id: string } {
  const value = fields[name]
  if (!isRecord(value)) throw malformed(name, 'a document')
  const { _id = `drafts.${publishedId ?? ''}`, ...document } = parseDocument(value, 'create', 0)
  return {
    ...document,
    _type: document._type,
    _id: checkVersionId(_id, `${name}._id`, publishedId),
  }
}

export function patchIn(fields: JsonObject): PatchOperations {
  const { patch } = fields
  if (!isRecord(patch)) throw malformed('patch', 'an object')
  return parsePatchOperations(patch, 0)
}

/** History is never deleted, so a request to purge it must not appear to succeed. */
export function refusePurge({ purge }: JsonObject): void {
  if (purge === true) throw mutationError(400, invalid('"purge" is not supported: history is kept'))
}

export function malformed(name: string, expected: string): Error {
  return mutationError(400, invalid(`"${name}" must be ${expected}`))
}

function checkVersionId(id: unknown, name: string, publishedId?: string): string {
  const expected = publishedId === undefined ? '' : ` of "${publishedId}"`
  if (isDocumentId(id) && isDraftOrVersion(id)) {
    const of = publishedIdOf(id)
    if (of !== '' && (publishedId === undefined || of === publishedId)) return id
  }
  throw malformed(name, `the id of a draft or version${expected}`)
}
