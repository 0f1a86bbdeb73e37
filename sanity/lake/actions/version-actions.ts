import type { ActionContext } from './action-context.ts'
import {
  optionalTextIn,
  publishedIdIn,
  refusePurge,
  versionIdIn,
  versionIn,
} from './parse-fields.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import type { NewDocument } from '#lake/mutate/mutation.ts'

/** Actions on a version (of a release) or a draft, "discard changes" of the Studio included. */
export type VersionAction =
  | {
      type: 'document.version.create'
      publishedId: string
      document: NewDocument & { _id: string }
    }
  | {
      type: 'document.version.createFromBase'
      publishedId: string
      baseId: string
      versionId: string
      ifBaseRevisionId: string | undefined
    }
  | { type: 'document.version.replace'; document: NewDocument & { _id: string } }
  | { type: 'document.version.discard'; versionId: string }
  | { type: 'document.version.unpublish'; versionId: string; publishedId: string }

/** Returns null for an action of another family. */
export function parseVersionAction(type: string, fields: JsonObject): VersionAction | null {
  switch (type) {
    case 'document.version.create':
      return parseCreate(fields)
    case 'document.version.replace':
      return { type, document: versionIn(fields, 'document') }
    case 'document.version.discard':
      refusePurge(fields)
      return { type, versionId: versionIdIn(fields, 'versionId') }
    case 'document.version.unpublish': {
      const publishedId = publishedIdIn(fields)
      return { type, publishedId, versionId: versionIdIn(fields, 'versionId', publishedId) }
    }
    default:
      return null
  }
}

export function applyVersionAction(action: VersionAction, context: ActionContext): void {
  switch (action.type) {
    case 'document.version.create': {
      const { publishedId, document } = action
      context.requireAbsent(document._id)
      context.put(document._id, document, context.get(publishedId))
      return
    }
    case 'document.version.createFromBase': {
      const { baseId, versionId, ifBaseRevisionId } = action
      const base = context.requireDocument(baseId)
      context.expectRevision(baseId, ifBaseRevisionId)
      context.requireAbsent(versionId)
      context.put(versionId, base, base)
      return
    }
    case 'document.version.replace': {
      const { document } = action
      context.requireDocument(document._id)
      context.put(document._id, document)
      return
    }
    case 'document.version.discard':
      context.remove(action.versionId)
      return
    case 'document.version.unpublish': {
      const { versionId, publishedId } = action
      const published = context.requireDocument(publishedId)
      const version = context.get(versionId) ?? published
      const system = isRecord(version['_system']) ? version['_system'] : {}
      context.put(versionId, { ...version, _system: { ...system, delete: true } }, published)
    }
  }
}

function parseCreate(fields: JsonObject): VersionAction {
  const publishedId = publishedIdIn(fields)
  if (fields['document'] !== undefined) {
    const document = versionIn(fields, 'document', publishedId)
    return { type: 'document.version.create', publishedId, document }
  }
  return {
    type: 'document.version.createFromBase',
    publishedId,
    baseId: baseIdIn(fields, publishedId),
    versionId: versionIdIn(fields, 'versionId', publishedId),
    ifBaseRevisionId: optionalTextIn(fields, 'ifBaseRevisionId'),
  }
}

/** The published document itself, or a draft or version of it. */
function baseIdIn(fields: JsonObject, publishedId: string): string {
  if (fields['baseId'] === publishedId) return publishedId
  return versionIdIn(fields, 'baseId', publishedId)
}
