import type { Edits } from './edits.ts'
import {
  optionalTextIn,
  publishedIdIn,
  refusePurge,
  versionIdIn,
  versionIn,
} from './parse-fields.ts'
import { isObject, type JsonObject } from '#lake/json.ts'
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

export function applyVersionAction(action: VersionAction, edits: Edits): void {
  switch (action.type) {
    case 'document.version.create': {
      const { publishedId, document } = action
      edits.requireAbsent(document._id)
      edits.put(document._id, document, edits.get(publishedId))
      return
    }
    case 'document.version.createFromBase': {
      const { baseId, versionId, ifBaseRevisionId } = action
      const base = edits.requireDocument(baseId)
      edits.expectRevision(baseId, ifBaseRevisionId)
      edits.requireAbsent(versionId)
      edits.put(versionId, base, base)
      return
    }
    case 'document.version.replace': {
      const { document } = action
      edits.requireDocument(document._id)
      edits.put(document._id, document)
      return
    }
    case 'document.version.discard':
      edits.remove(action.versionId)
      return
    case 'document.version.unpublish': {
      const { versionId, publishedId } = action
      const published = edits.requireDocument(publishedId)
      const version = edits.get(versionId) ?? published
      const system = isObject(version['_system']) ? version['_system'] : {}
      edits.put(versionId, { ...version, _system: { ...system, delete: true } }, published)
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
