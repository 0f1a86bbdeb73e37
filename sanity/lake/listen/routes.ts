import { GroqSyntaxError } from 'groq-js'
import { identify } from '#lake/auth/identify.ts'
import { audienceOf, type Identity } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { LakeError, queryParseError } from '#lake/errors.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import { createEventStream, type StreamEvent } from './event-stream.ts'
import { parseFilter, type Filter } from './filter.ts'
import { findPosition, isStillKnown, openListener, type Position } from './listener.ts'
import { createMutationEvents, type EventContents, type MutationEvents } from './mutation-events.ts'
import type { Query } from '#lake/query/parse-query.ts'
import { readQuery } from '#lake/query/request.ts'
import { isVisible } from '#lake/query/view.ts'
import { isDraftOrVersion, type LakeDocument } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type ListenDeps = {
  store: Store
  tokens: Tokens
  projectId: string
  dataset: string
  /** Milliseconds since 1970. */
  now: () => number
  present: (document: LakeDocument) => LakeDocument
}

/** From this version on, drafts and versions are sent on request only. */
const publishedSince = '2025-02-19'

/** `GET /data/listen/:dataset`: server-sent events of the mutations of documents that match. */
export function listenRoutes(deps: ListenDeps): Route[] {
  const mutationEvents = createMutationEvents(deps.present)
  return [
    route('GET', '/data/listen/:dataset', async (call, groups) => {
      requireDataset(groups, deps.dataset)
      const identity = identify(call.request, deps.tokens)
      const query = await readQuery(call)
      const filter = tryFilter(deps, query, identity)
      if ('problem' in filter) return channelError(call.request, filter.problem)
      return listen(deps, call, { identity, filter: filter.filter, mutationEvents })
    }),
  ]
}

function listen(
  { store, tokens }: ListenDeps,
  { request, search, version }: Call,
  listening: { identity: Identity; filter: Filter; mutationEvents: MutationEvents },
): Response {
  const audience = audienceOf(listening.identity)
  const withVersions = flag(search, 'includeAllVersions', !isPublishedOnly(version))
  const scope = {
    isVisible: (id: string) => isVisible(id, audience) && (withVersions || !isDraftOrVersion(id)),
    filter: listening.filter,
  }
  const contents = parseContents(search)
  const lastEventId = flag(search, 'enableResume', false)
    ? request.headers.get('last-event-id')
    : null
  const resume = findPosition(store.log, lastEventId)
  const { seq, transactionId } = store.log.latest()
  return openListener(store, {
    signal: request.signal,
    isAllowed: () => isStillKnown(request, tokens),
    greeting: toGreeting(resume, lastEventId, transactionId),
    events: (commit) => listening.mutationEvents(commit, scope, contents),
    resume,
    since: seq,
  })
}

function isPublishedOnly(version: string | undefined): boolean {
  return version === undefined || /^x$/i.test(version) || version >= publishedSince
}

function parseContents(search: URLSearchParams): EventContents {
  return {
    includeResult: flag(search, 'includeResult', false),
    includePreviousRevision: flag(search, 'includePreviousRevision', false),
    includeMutations: flag(search, 'includeMutations', true),
    effectFormat: search.get('effectFormat') === 'mendoza' ? 'mendoza' : undefined,
  }
}

/** `reset` makes a client that cannot resume refetch what it shows. */
function toGreeting(
  resume: Position | undefined,
  lastEventId: string | null,
  position: string | undefined,
): StreamEvent[] {
  const data = JSON.stringify({ listenerName: crypto.randomUUID() })
  if (resume !== undefined) return [{ name: 'welcomeback', data }]
  return [{ name: lastEventId === null ? 'welcome' : 'reset', id: position, data }]
}

function tryFilter(
  { projectId, dataset, now }: ListenDeps,
  query: Query,
  identity: Identity,
): { filter: Filter } | { problem: object } {
  const context = { projectId, dataset, identity: identity.id, now: new Date(now()) }
  try {
    return { filter: parseFilter(query, context) }
  } catch (error) {
    return { problem: toChannelError(query, error) }
  }
}

function toChannelError({ text }: Query, error: unknown): object {
  const description = error instanceof Error ? error.message : String(error)
  if (error instanceof LakeError) return { error: { description, type: 'queryParseError' } }
  const position = error instanceof GroqSyntaxError ? error.position : 0
  return queryParseError(text, description, position).body
}

/** Clients do not reconnect after it, unlike after the end of a stream. */
function channelError({ signal }: Request, problem: object): Response {
  const stream = createEventStream({
    signal,
    isAllowed: () => true,
    onRoom: () => {},
    onClose: () => {},
  })
  stream.send([{ name: 'channelError', data: JSON.stringify(problem) }])
  stream.end()
  return stream.response
}
