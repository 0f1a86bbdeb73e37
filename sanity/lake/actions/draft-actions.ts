import type { ActionContext } from './action-context.ts'
import {
  malformed,
  patchIn,
  publishedIdIn,
  refusePurge,
  versionIdIn,
  versionIn,
} from './parse-fields.ts'
import { mutationError } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import type { NewDocument } from '#lake/mutate/mutation.ts'
import type { PatchOperations } from '#lake/mutate/patch.ts'
import { notFound } from '#lake/mutate/problems.ts'

/** Actions on one draft (or, for `create` and `edit`, one version) while it is edited. */
export type DraftAction =
  | {
      type: 'document.create'
      publishedId: string
      attributes: NewDocument & { _id: string }
      ifExists: 'fail' | 'ignore'
    }
  | { type: 'document.edit'; publishedId: string; draftId: string; patch: PatchOperations }
  | {
      type: 'document.replaceDraft'
      publishedId: string
      attributes: NewDocument & { _id: string }
    }
  | { type: 'document.discard'; draftId: string }

/** Returns null for an action of another family. */
export function parseDraftAction(type: string, fields: JsonObject): DraftAction | null {
  switch (type) {
    case 'document.create': {
      const publishedId = publishedIdIn(fields)
      const attributes = versionIn(fields, 'attributes', publishedId)
      return { type, publishedId, attributes, ifExists: ifExistsIn(fields) }
    }
    case 'document.edit': {
      const publishedId = publishedIdIn(fields)
      const draftId = versionIdIn(fields, 'draftId', publishedId)
      return { type, publishedId, draftId, patch: patchIn(fields) }
    }
    case 'document.replaceDraft': {
      const publishedId = publishedIdIn(fields)
      return { type, publishedId, attributes: versionIn(fields, 'attributes', publishedId) }
    }
    case 'document.discard':
      refusePurge(fields)
      return { type, draftId: versionIdIn(fields, 'draftId') }
    default:
      return null
  }
}

export function applyDraftAction(action: DraftAction, context: ActionContext): void {
  switch (action.type) {
    case 'document.create': {
      const { publishedId, attributes, ifExists } = action
      context.requireAbsent(publishedId)
      if (ifExists === 'ignore' && context.get(attributes._id) !== null) return
      context.requireAbsent(attributes._id)
      context.put(attributes._id, attributes)
      return
    }
    case 'document.edit': {
      const { publishedId, draftId, patch } = action
      if (context.get(draftId) === null) {
        const published = context.get(publishedId)
        if (published === null) throw mutationError(404, notFound(draftId))
        context.put(draftId, published, published)
      }
      context.patch(draftId, patch)
      return
    }
    case 'document.replaceDraft': {
      const { publishedId, attributes } = action
      const published = context.get(publishedId)
      if (published === null) context.requireDocument(attributes._id)
      context.put(attributes._id, attributes, published)
      return
    }
    case 'document.discard':
      context.remove(action.draftId)
  }
}

function ifExistsIn({ ifExists = 'fail' }: JsonObject): 'fail' | 'ignore' {
  if (ifExists === 'fail' || ifExists === 'ignore') return ifExists
  throw malformed('ifExists', '"fail" or "ignore"')
}
