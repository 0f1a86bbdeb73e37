import { identify } from '#lake/auth/identify.ts'
import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { unauthorized } from '#lake/errors.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { StreamEvent } from '#lake/listen/event-stream.ts'
import { findPosition, isStillKnown, openListener, type Position } from '#lake/listen/listener.ts'
import { createChangedTags, type ChangedTags } from './changed-tags.ts'
import { createStoredVersions } from './stored-versions.ts'
import type { SyncTag } from './sync-tags.ts'
import { isVisible } from '#lake/query/view.ts'
import { isDraftOrVersion, type Change } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type LiveDeps = { store: Store; tokens: Tokens; dataset: string }

/**
 * Further behind, everything counts as changed. More than a listener of mutations may be: edits of
 * drafts count as commits too, but cost a replay without drafts nothing.
 */
const longestReplay = 10_000

/**
 * `GET /data/live/events/:dataset`: server-sent events with the sync tags of commits, and with the
 * ids of published documents that a commit removed.
 * Drafts count with `includeDrafts` only, which needs a token.
 */
export function liveRoutes(deps: LiveDeps): Route[] {
  const tagsOf = {
    published: createChangedTags(deps.dataset, () => []),
    all: createChangedTags(deps.dataset, createStoredVersions(deps.store.db)),
  }
  return [
    route('GET', '/data/live/events/:dataset', (call, groups) => {
      requireDataset(groups, deps.dataset)
      return live(deps, call, identify(call.request, deps.tokens), tagsOf)
    }),
  ]
}

function live(
  { store, tokens }: LiveDeps,
  { request, search }: Call,
  identity: Identity,
  tagsOf: Record<'published' | 'all', ChangedTags>,
): Response {
  const includeDrafts = flag(search, 'includeDrafts', false)
  if (includeDrafts && identity.kind === 'anonymous') throw unauthorized()
  const audience = audienceOf(identity)
  const isWanted = (id: string) =>
    isVisible(id, audience) && (includeDrafts || !isDraftOrVersion(id))
  const changedTags = tagsOf[includeDrafts ? 'all' : 'published']

  const lastEventId = request.headers.get('last-event-id')
  const resume = findPosition(store.log, lastEventId, longestReplay)
  const { seq, transactionId = 'none' } = store.log.latest()
  return openListener(store, {
    signal: request.signal,
    isAllowed: () => isStillKnown(request, tokens),
    greeting: toGreeting(lastEventId, resume, transactionId),
    events: (commit) => {
      const changes = commit.changes.filter(({ id }) => isWanted(id))
      return toMessages(commit.transactionId, changedTags(changes), removedBy(changes))
    },
    isWanted,
    resume,
    since: seq,
  })
}

/** `restart` makes a client that cannot resume refetch everything. */
function toGreeting(
  lastEventId: string | null,
  resume: Position | undefined,
  latest: string,
): StreamEvent[] {
  const isResumed = lastEventId !== null && resume !== undefined
  const id = isResumed ? lastEventId : latest
  const data = JSON.stringify({ id })
  const welcome = { name: 'welcome', id, data }
  return lastEventId === null || isResumed ? [welcome] : [welcome, { name: 'restart', id, data }]
}

function toMessages(
  transactionId: string,
  tags: readonly SyncTag[],
  removed: readonly string[],
): StreamEvent[] {
  if (tags.length === 0) return []
  const data = JSON.stringify({ tags, ...(removed.length > 0 && { removed }) })
  // Sites must forget what is gone, also if the lake dies next.
  return [{ id: transactionId, data, isUrgent: removed.length > 0 }]
}

/** Everybody could read these ids until now, so they are no secret. */
function removedBy(changes: readonly Change[]): string[] {
  const removed = changes.filter(({ before, after }) => before !== null && after === null)
  return removed.map(({ id }) => id).filter((id) => !isDraftOrVersion(id))
}
