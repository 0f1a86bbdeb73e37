import { identify } from '#lake/auth/identify.ts'
import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { unauthorized } from '#lake/errors.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { StreamEvent } from '#lake/listen/event-stream.ts'
import { findPosition, isStillKnown, openListener } from '#lake/listen/listener.ts'
import { createChangedTags, type ChangedTags } from './changed-tags.ts'
import { createStoredVersions } from './stored-versions.ts'
import type { SyncTag } from './sync-tags.ts'
import { isVisible } from '#lake/query/view.ts'
import { isDraftOrVersion, type Change } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type LiveDeps = { store: Store; tokens: Tokens; dataset: string }

/**
 * `GET /data/live/events/:dataset`: server-sent events with the sync tags of commits.
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
    events: ({ transactionId, changes }) =>
      toMessages(
        transactionId,
        tagsOf[includeDrafts ? 'all' : 'published'](changes.filter(counts)),
      ),
    resume,
  })
}

/** `restart` makes a client that cannot resume refetch everything. */
function toGreeting(missedSome: boolean, id: string): StreamEvent[] {
  const data = JSON.stringify({ id })
  const welcome = { name: 'welcome', id, data }
  return missedSome ? [welcome, { name: 'restart', id, data }] : [welcome]
}

function toMessages(transactionId: string, tags: readonly SyncTag[]): StreamEvent[] {
  return tags.length === 0 ? [] : [{ id: transactionId, data: JSON.stringify({ tags }) }]
}
