import type { ActionContext } from './action-context.ts'
import { strengthenReferences } from './strengthen-references.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { publishedIdOf, type LakeDocument } from '#lake/store/document.ts'

/**
 * Replaces the published document by a draft or version, or deletes it when the version is marked
 * for that (`document.version.unpublish`). Deletes the draft or version.
 */
export function publishVersion(version: LakeDocument, context: ActionContext): void {
  const { _system: system, ...content } = version
  const publishedId = publishedIdOf(version._id)
  if (!isRecord(system) || system['delete'] !== true) {
    context.put(publishedId, strengthenReferences(content), version)
  } else if (context.get(publishedId) !== null) context.remove(publishedId)
  context.remove(version._id)
}
