import { mutationError } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import { applyPatch, type PatchOperations } from '#lake/mutate/patch.ts'
import { alreadyExists, notFound, revisionDoesNotMatch } from '#lake/mutate/problems.ts'
import { withSystemFields } from '#lake/mutate/system-fields.ts'
import type { PendingChanges } from '#lake/mutate/pending-changes.ts'
import {
  isDraftOrVersion,
  publishedIdOf,
  type LakeDocument,
  type Stamp,
} from '#lake/store/document.ts'

/** The reads and writes that actions consist of, in the middle of a transaction. */
export type ActionContext = {
  get(id: string): LakeDocument | null
  /** Throws a 404 where there is none. */
  requireDocument(id: string): LakeDocument
  /** Throws a 409 where there is one. */
  requireAbsent(id: string): void
  /** Throws a 409 when a revision is expected and the document has another or does not exist. */
  expectRevision(id: string, revision: string | undefined): void
  /** Ids of every draft and version of a document, in no order. */
  versionsOf(publishedId: string): string[]
  /** The versions a release holds, in the order of their creation. */
  versionsIn(releaseId: string): LakeDocument[]
  /** The stored document, or its last revision if it was deleted; null when it never existed. */
  lastRevision(id: string): LakeDocument | null
  /** Time of the transaction, ISO 8601. */
  timestamp: string
  /**
   * Creates or replaces the document. A new one was created when `continued` was, or now; an
   * existing one keeps its time of creation.
   */
  put(id: string, fields: JsonObject, continued?: LakeDocument | null): void
  /** The fields as a patch would leave them. */
  patched(id: string, operations: PatchOperations): JsonObject
  patch(id: string, operations: PatchOperations): void
  remove(id: string): void
}

export function createActionContext(
  pending: PendingChanges,
  stamp: Stamp,
  lastRevision: (id: string) => LakeDocument | null,
): ActionContext {
  function requireDocument(id: string): LakeDocument {
    const document = pending.get(id)
    if (document === null) throw mutationError(404, notFound(id))
    return document
  }

  return {
    get: (id) => pending.get(id),
    requireDocument,
    requireAbsent(id) {
      if (pending.get(id) !== null) throw mutationError(409, alreadyExists(id))
    },
    expectRevision(id, revision) {
      const document = pending.get(id)
      if (revision !== undefined && revision !== document?._rev) {
        throw mutationError(409, revisionDoesNotMatch(id, document, revision))
      }
    },
    versionsOf: (publishedId) =>
      pending
        .all()
        .map(({ _id }) => _id)
        .filter((id) => isDraftOrVersion(id) && publishedIdOf(id) === publishedId),
    versionsIn: (releaseId) =>
      pending.all().filter(({ _id }) => _id.startsWith(`versions.${releaseId}.`)),
    lastRevision,
    timestamp: stamp.timestamp,
    put(id, fields, continued) {
      const existing = pending.get(id)
      const createdAt = continued?._createdAt
      const document = withSystemFields(
        { ...fields, _id: id },
        existing,
        { ...stamp, createdAt },
        0,
      )
      const type = existing === null ? 'create' : 'createOrReplace'
      pending.put(id, document, { [type]: document })
    },
    patched: (id, operations) => applyPatch(requireDocument(id), operations, 0),
    patch(id, operations) {
      const existing = requireDocument(id)
      const document = withSystemFields(applyPatch(existing, operations, 0), existing, stamp, 0)
      pending.put(id, document, { patch: { id, ...operations } })
    },
    remove(id) {
      requireDocument(id)
      pending.put(id, null, { delete: { id } })
    },
  }
}
