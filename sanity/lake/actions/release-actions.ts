import type { ActionContext } from './action-context.ts'
import { malformed, patchIn } from './parse-fields.ts'
import { publishVersion } from './publish-version.ts'
import { mutationError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import type { PatchOperations } from '#lake/mutate/patch.ts'
import { notFound } from '#lake/mutate/problems.ts'
import type { LakeDocument } from '#lake/store/document.ts'

/** Actions on a release: the document `_.releases.<name>`, and the versions it holds. */
export type ReleaseAction =
  | { type: 'release.create'; releaseId: string; metadata: JsonObject }
  | { type: 'release.edit'; releaseId: string; patch: PatchOperations }
  | { type: 'release.schedule'; releaseId: string; publishAt: string }
  | { type: 'release.fail'; releaseId: string; message: string }
  | {
      type:
        | 'release.publish'
        | 'release.publishScheduled'
        | 'release.unschedule'
        | 'release.archive'
        | 'release.unarchive'
        | 'release.delete'
      releaseId: string
    }

/** Returns null for an action of another family, and for one that only the scheduler may use. */
export function parseReleaseAction(type: string, fields: JsonObject): ReleaseAction | null {
  switch (type) {
    case 'release.create': {
      const { metadata = {} } = fields
      if (!isRecord(metadata)) throw malformed('metadata', 'an object')
      return { type, releaseId: releaseIdIn(fields), metadata }
    }
    case 'release.edit':
      return { type, releaseId: releaseIdIn(fields), patch: patchIn(fields) }
    case 'release.schedule':
      return { type, releaseId: releaseIdIn(fields), publishAt: timeIn(fields) }
    case 'release.publish':
    case 'release.unschedule':
    case 'release.archive':
    case 'release.unarchive':
    case 'release.delete':
      return { type, releaseId: releaseIdIn(fields) }
    default:
      return null
  }
}

export function releaseDocumentId(releaseId: string): string {
  return `_.releases.${releaseId}`
}

export function applyReleaseAction(action: ReleaseAction, context: ActionContext): void {
  const { releaseId } = action
  const id = releaseDocumentId(releaseId)
  if (action.type === 'release.create') {
    context.requireAbsent(id)
    const metadata = { releaseType: 'undecided', ...action.metadata }
    context.put(id, { _type: 'system.release', name: releaseId, state: 'active', metadata })
    return
  }
  const release = context.requireDocument(id)
  const { publishAt, error, ...rest } = release
  const { finalDocumentStates, ...open } = rest
  switch (action.type) {
    case 'release.edit': {
      const { metadata = {} } = context.patched(id, action.patch)
      context.put(id, { ...release, metadata })
      return
    }
    case 'release.schedule':
      needState(release, 'active')
      context.put(id, { ...rest, state: 'scheduled', publishAt: action.publishAt })
      return
    case 'release.fail':
      needState(release, 'scheduled')
      context.put(id, { ...rest, state: 'active', error: { message: action.message } })
      return
    case 'release.unschedule':
      needState(release, 'scheduled')
      context.put(id, { ...rest, state: 'active' })
      return
    case 'release.publish':
    case 'release.publishScheduled':
      needState(release, action.type === 'release.publish' ? 'active' : 'scheduled')
      context.put(id, {
        ...rest,
        state: 'published',
        publishedAt: context.timestamp,
        finalDocumentStates: endVersions(releaseId, context, publishVersion),
      })
      return
    case 'release.archive':
      needState(release, 'active')
      context.put(id, {
        ...rest,
        state: 'archived',
        finalDocumentStates: endVersions(releaseId, context, ({ _id }) => context.remove(_id)),
      })
      return
    case 'release.unarchive':
      needState(release, 'archived')
      for (const versionId of idsIn(finalDocumentStates)) restore(versionId, context)
      context.put(id, { ...open, state: 'active' })
      return
    case 'release.delete':
      needState(release, 'archived', 'published')
      context.remove(id)
  }
}

/** Deletes every version in the release; returns `finalDocumentStates`, which list them. */
function endVersions(
  releaseId: string,
  context: ActionContext,
  end: (version: LakeDocument, context: ActionContext) => void,
): { _key: string; id: string }[] {
  const versions = context.versionsIn(releaseId)
  for (const version of versions) end(version, context)
  return versions.map(({ _id }) => ({ _key: _id, id: _id }))
}

function restore(versionId: string, context: ActionContext): void {
  const version = context.lastRevision(versionId)
  if (version === null) throw mutationError(404, notFound(versionId))
  context.put(versionId, version, version)
}

function idsIn(finalDocumentStates: unknown): string[] {
  const states: unknown[] = Array.isArray(finalDocumentStates) ? finalDocumentStates : []
  return states.flatMap((state) =>
    isRecord(state) && typeof state['id'] === 'string' ? [state['id']] : [],
  )
}

function needState(release: LakeDocument, ...states: string[]): void {
  const { _id: id, state } = release
  if (states.some((allowed) => allowed === state)) return
  const description = `Release "${id}" is ${String(state)}, and must be ${states.join(' or ')}`
  throw mutationError(409, { type: 'releaseStateError', description, id })
}

/** A name that is valid in the id of a version and in a perspective. */
export function releaseIdIn({ releaseId }: JsonObject): string {
  const isName = typeof releaseId === 'string' && /^\w[\w-]{0,63}$/.test(releaseId)
  if (isName && !['drafts', 'published', 'raw'].includes(releaseId)) return releaseId
  throw malformed('releaseId', 'a name of letters, digits, "_" and "-"')
}

function timeIn({ publishAt }: JsonObject): string {
  const time = new Date(typeof publishAt === 'string' ? publishAt : Number.NaN)
  if (Number.isNaN(time.getTime())) throw malformed('publishAt', 'a time in ISO 8601')
  return time.toISOString()
}
