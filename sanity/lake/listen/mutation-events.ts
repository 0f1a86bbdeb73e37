import type { StreamEvent } from './event-stream.ts'
import type { Change, LakeDocument } from '#lake/store/document.ts'
import type { LoggedCommit } from '#lake/store/transaction-log-reader.ts'

/** What each event carries for this listener; the names are those of the URL parameters. */
export type EventContents = {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  effectFormat: 'mendoza' | undefined
}

/** The documents a listener matches and may see. */
export type Scope = { isVisible: (id: string) => boolean; filter: (doc: LakeDocument) => boolean }

export type MutationEvents = (
  commit: LoggedCommit,
  scope: Scope,
  contents: EventContents,
) => StreamEvent[]

/**
 * The events of one commit for one listener: transitions and counts are those of its own scope.
 * Events are cached with their commit, since many listeners get the same.
 */
export function createMutationEvents(
  present: (document: LakeDocument) => LakeDocument,
): MutationEvents {
  const events = new WeakMap<Change, Map<string, StreamEvent>>()

  function eventOf(seen: Seen, commit: LoggedCommit, contents: EventContents): StreamEvent {
    const known = events.get(seen.change) ?? new Map<string, StreamEvent>()
    events.set(seen.change, known)
    const key = JSON.stringify([seen.transition, seen.place, seen.total, contents])
    const event = known.get(key) ?? {
      name: 'mutation',
      id: eventId(commit, seen.change),
      data: JSON.stringify(toMutationEvent(seen, commit, contents, present)),
    }
    known.set(key, event)
    return event
  }

  return (commit, scope, contents) =>
    toSeen(commit, scope).map((seen) => eventOf(seen, commit, contents))
}

type Transition = 'appear' | 'update' | 'disappear'

/** A change whose document is in scope before or after it; `place` counts from 1. */
type Seen = { change: Change; transition: Transition; place: number; total: number }

function toSeen({ changes }: LoggedCommit, { isVisible, filter }: Scope): Seen[] {
  const seen = changes
    .filter(({ id }) => isVisible(id))
    .flatMap((change) => {
      const transition = toTransition(
        change.before !== null && filter(change.before),
        change.after !== null && filter(change.after),
      )
      return transition === null ? [] : [{ change, transition }]
    })
  return seen.map((each, index) => ({ ...each, place: index + 1, total: seen.length }))
}

function toTransition(before: boolean, after: boolean): Transition | null {
  if (before) return after ? 'update' : 'disappear'
  return after ? 'appear' : null
}

function eventId({ transactionId }: LoggedCommit, { id }: Change): string {
  return `${transactionId}#${id}`
}

function toMutationEvent(
  { change, transition, place, total }: Seen,
  commit: LoggedCommit,
  contents: EventContents,
  present: (document: LakeDocument) => LakeDocument,
): object {
  const before = change.before && present(change.before)
  const after = change.after && present(change.after)
  return {
    eventId: eventId(commit, change),
    documentId: change.id,
    transactionId: commit.transactionId,
    transition,
    identity: commit.author,
    timestamp: commit.timestamp,
    visibility: 'query',
    transactionTotalEvents: total,
    transactionCurrentEvent: place,
    ...(before && { previousRev: before._rev }),
    resultRev: commit.transactionId,
    ...(contents.includeMutations && { mutations: change.mutations }),
    ...(contents.includeResult && after && { result: after }),
    ...(contents.includePreviousRevision && { previous: before }),
    // Mendoza's opcode 0 replaces the whole value; null marks a creation or deletion for the Studio.
    ...(contents.effectFormat && { effects: { apply: [0, after], revert: [0, before] } }),
  }
}
