import { identify } from '#lake/auth/identify.ts'
import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { unauthorized } from '#lake/errors.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { StreamEvent } from '#lake/listen/event-stream.ts'
import { findPosition, isStillKnown, openListener } from '#lake/listen/listener.ts'
import { tagsOfDocuments } from './sync-tags.ts'
import { isVisible } from '#lake/query/view.ts'
import { isDraftOrVersion, type Change, type LakeDocument } from '#lake/store/document.ts'
import type { LoggedCommit } from '#lake/store/transaction-log-reader.ts'
import type { Store } from '#lake/store/store.ts'

export type LiveDeps = { store: Store; tokens: Tokens; dataset: string }

/**
 * `GET /data/live/events/:dataset`: server-sent events with the sync tags of commits.
 * Drafts count with `includeDrafts` only, which needs a token.
 */
export function liveRoutes(deps: LiveDeps): Route[] {
  return [
    route('GET', '/data/live/events/:dataset', (call, groups) => {
      requireDataset(groups, deps.dataset)
      return live(deps, call, identify(call.request, deps.tokens))
    }),
  ]
}

function live(
  { store, tokens, dataset }: LiveDeps,
  { request, search }: Call,
  identity: Identity,
): Response {
  const includeDrafts = flag(search, 'includeDrafts', false)
  if (includeDrafts && identity.kind === 'anonymous') throw unauthorized()
  const audience = audienceOf(identity)
  const counts = ({ id }: Change) =>
    isVisible(id, audience) && (includeDrafts || !isDraftOrVersion(id))

  const lastEventId = request.headers.get('last-event-id')
  const resume = findPosition(store.log, lastEventId)
  return openListener(store, {
    signal: request.signal,
    isAllowed: () => isStillKnown(request, tokens),
    greeting: toGreeting(
      lastEventId !== null && resume === undefined,
      lastEventId !== null && resume !== undefined
        ? lastEventId
        : (store.log.latest().transactionId ?? 'none'),
    ),
    events: (commit) => toMessages(commit, commit.changes.filter(counts), dataset),
    resume,
  })
}

/** `restart` makes a client that cannot resume refetch everything. */
function toGreeting(missedSome: boolean, id: string): StreamEvent[] {
  const data = JSON.stringify({ id })
  const welcome = { name: 'welcome', id, data }
  return missedSome ? [welcome, { name: 'restart', id, data }] : [welcome]
}

function toMessages(
  { transactionId }: LoggedCommit,
  changes: readonly Change[],
  dataset: string,
): StreamEvent[] {
  if (changes.length === 0) return []
  const tags = tagsOfDocuments(
    dataset,
    changes.map(({ id, before, after }) => ({ id, types: typesOf(before, after) })),
  )
  return [{ id: transactionId, data: JSON.stringify({ tags }) }]
}

function typesOf(...documents: (LakeDocument | null)[]): string[] {
  return documents.flatMap((document) => (document === null ? [] : [document._type]))
}
