import { applyDraftAction, parseDraftAction, type DraftAction } from './draft-actions.ts'
import { createActionContext, type ActionContext } from './action-context.ts'
import {
  applyPublishingAction,
  parsePublishingAction,
  type PublishingAction,
} from './publishing-actions.ts'
import { applyReleaseAction, parseReleaseAction, type ReleaseAction } from './release-actions.ts'
import { applyReleaseImport, parseReleaseImport, type ReleaseImport } from './release-import.ts'
import { applyVersionAction, parseVersionAction, type VersionAction } from './version-actions.ts'
import { actionError, LakeError, mutationError, WriteRefusal } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { invalid } from '#lake/mutate/problems.ts'
import { createPendingChanges } from '#lake/mutate/pending-changes.ts'
import type { Change, LakeDocument, Stamp } from '#lake/store/document.ts'

/** Sanity's document actions; `type` is the `actionType` without `sanity.action.`. */
export type Action = DraftAction | PublishingAction | VersionAction | ReleaseAction | ReleaseImport

const prefix = 'sanity.action.'
/** The Studio sends some tens in a request. */
const mostActions = 1000

/** Throws a 400 that names the place of the first action that is unknown or malformed. */
export function parseActions(value: unknown): Action[] {
  if (!Array.isArray(value)) throw actionError(400, invalid('"actions" must be an array'))
  if (value.length > mostActions) {
    throw actionError(400, invalid(`"actions" has more than ${mostActions} actions`))
  }
  return value.map((action: unknown, index) => asActionAt(index, () => parseAction(action)))
}

/**
 * Applies the actions in order, each to the result of those before it. Pure except `lastRevision`,
 * which reads deleted documents. Throws the refusal.
 */
export function applyActions(
  actions: readonly Action[],
  stored: ReadonlyMap<string, LakeDocument>,
  { lastRevision, ...stamp }: Stamp & { lastRevision: (id: string) => LakeDocument | null },
): { changes: Change[] } {
  const pending = createPendingChanges(stored)
  const context = createActionContext(pending, stamp, lastRevision)
  for (const [index, action] of actions.entries()) {
    asActionAt(index, () => applyAction(action, context))
  }
  return { changes: pending.changes() }
}

/**
 * Actions consist of mutations. Turns the refusal of a mutation into that of the action at `index`,
 * or at the index in the refusal.
 */
export function toActionError(error: unknown, index?: number): unknown {
  if (!(error instanceof WriteRefusal)) return error
  const { problem, status, message } = error
  // The Studio's releases look for this type here, not among the items.
  if (problem.type === 'insufficientPermissionsError') {
    return new LakeError(status, { error: problem }, message)
  }
  return actionError(status, problem, index ?? error.index)
}

function asActionAt<T>(index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toActionError(error, index)
  }
}

function parseAction(value: unknown): Action {
  const actionType = isRecord(value) ? value['actionType'] : undefined
  if (!isRecord(value) || typeof actionType !== 'string') {
    throw mutationError(400, invalid('An action must be an object with "actionType"'))
  }
  const type = actionType.startsWith(prefix) ? actionType.slice(prefix.length) : ''
  const action =
    parseDraftAction(type, value) ??
    parsePublishingAction(type, value) ??
    parseVersionAction(type, value) ??
    parseReleaseAction(type, value) ??
    parseReleaseImport(type, value)
  if (action !== null) return action
  throw mutationError(400, invalid(`Unsupported action "${actionType.slice(0, 100)}"`))
}

function applyAction(action: Action, context: ActionContext): void {
  switch (action.type) {
    case 'document.create':
    case 'document.edit':
    case 'document.replaceDraft':
    case 'document.discard':
      return applyDraftAction(action, context)
    case 'document.publish':
    case 'document.unpublish':
    case 'document.delete':
      return applyPublishingAction(action, context)
    case 'document.version.create':
    case 'document.version.createFromBase':
    case 'document.version.replace':
    case 'document.version.discard':
    case 'document.version.unpublish':
      return applyVersionAction(action, context)
    case 'release.create':
    case 'release.edit':
    case 'release.schedule':
    case 'release.unschedule':
    case 'release.publish':
    case 'release.publishScheduled':
    case 'release.fail':
    case 'release.archive':
    case 'release.unarchive':
    case 'release.delete':
      return applyReleaseAction(action, context)
    case 'release.import':
      return applyReleaseImport(action, context)
  }
}
