import type { ActionContext } from './action-context.ts'
import {
  malformed,
  optionalTextIn,
  publishedIdIn,
  refusePurge,
  versionIdIn,
} from './parse-fields.ts'
import { publishVersion } from './publish-version.ts'
import { mutationError } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import { notFound } from '#lake/mutate/problems.ts'

/** Actions on a published document. */
export type PublishingAction =
  | {
      type: 'document.publish'
      publishedId: string
      draftId: string
      ifPublishedRevisionId: string | undefined
      ifDraftRevisionId: string | undefined
    }
  | { type: 'document.unpublish'; publishedId: string; draftId: string }
  | { type: 'document.delete'; publishedId: string; includeDrafts: string[] }

/** Returns null for an action of another family. */
export function parsePublishingAction(type: string, fields: JsonObject): PublishingAction | null {
  switch (type) {
    case 'document.publish': {
      const publishedId = publishedIdIn(fields)
      return {
        type,
        publishedId,
        draftId: versionIdIn(fields, 'draftId', publishedId),
        ifPublishedRevisionId: optionalTextIn(fields, 'ifPublishedRevisionId'),
        ifDraftRevisionId: optionalTextIn(fields, 'ifDraftRevisionId'),
      }
    }
    case 'document.unpublish': {
      const publishedId = publishedIdIn(fields)
      return { type, publishedId, draftId: versionIdIn(fields, 'draftId', publishedId) }
    }
    case 'document.delete': {
      refusePurge(fields)
      const publishedId = publishedIdIn(fields)
      return { type, publishedId, includeDrafts: includeDraftsIn(fields, publishedId) }
    }
    default:
      return null
  }
}

export function applyPublishingAction(action: PublishingAction, context: ActionContext): void {
  switch (action.type) {
    case 'document.publish': {
      const { publishedId, draftId, ifPublishedRevisionId, ifDraftRevisionId } = action
      const draft = context.requireDocument(draftId)
      context.expectRevision(draftId, ifDraftRevisionId)
      context.expectRevision(publishedId, ifPublishedRevisionId)
      publishVersion(draft, context)
      return
    }
    case 'document.unpublish': {
      const { publishedId, draftId } = action
      const published = context.requireDocument(publishedId)
      if (context.get(draftId) === null) context.put(draftId, published, published)
      context.remove(publishedId)
      return
    }
    case 'document.delete':
      deleteDocument(action, context)
  }
}

/** A named draft that does not exist is no error: someone else has discarded it. */
function deleteDocument(
  { publishedId, includeDrafts }: Extract<PublishingAction, { type: 'document.delete' }>,
  context: ActionContext,
): void {
  const forgotten = context.versionsOf(publishedId).filter((id) => !includeDrafts.includes(id))
  if (forgotten.length > 0) {
    const named = forgotten.map((id) => `"${id}"`).join(', ')
    const description = `Document "${publishedId}" has drafts or versions that "includeDrafts" does not name: ${named}`
    throw mutationError(409, { type: 'documentHasVersionsError', description, id: publishedId })
  }
  const existing = [publishedId, ...includeDrafts].filter((id) => context.get(id) !== null)
  if (existing.length === 0) throw mutationError(404, notFound(publishedId))
  for (const id of existing) context.remove(id)
}

function includeDraftsIn({ includeDrafts = [] }: JsonObject, publishedId: string): string[] {
  if (!Array.isArray(includeDrafts)) throw malformed('includeDrafts', 'an array of ids')
  const ids = includeDrafts.map((id: unknown) => versionIdIn({ id }, 'id', publishedId))
  return [...new Set(ids)]
}
