import { requireMember } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { refusal } from '#lake/errors.ts'
import { isEventOf, toDocumentEvents } from './document-events.ts'
import { toEventsPage } from './events-page.ts'
import { parseTime } from './parameters.ts'
import { createReleaseEvents } from './release-events.ts'
import { createRevisions } from './revisions.ts'
import { createStepReader } from './document-steps.ts'
import { createTransactionSearch } from './transactions.ts'
import { transactionsResponse } from './transactions-route.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { parseDocumentIds } from '#lake/http/ids.ts'
import { route, type Groups, type Route } from '#lake/http/route.ts'
import { publishedIdOf, type LakeDocument } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type HistoryDeps = {
  store: Store
  tokens: Tokens
  dataset: string
  present: (document: LakeDocument) => LakeDocument
}

/** History shows drafts and deleted content, so it needs a token. */
export function historyRoutes({ store, tokens, dataset, present }: HistoryDeps): Route[] {
  const find = createTransactionSearch(store.db)
  const steps = createStepReader(store.db)
  const releaseEvents = createReleaseEvents(store.db)
  const revisionAt = createRevisionReader(store)
  const admit = ({ request }: Call, groups: Groups): string[] => {
    requireDataset(groups, dataset)
    requireMember(request, tokens)
    return parseDocumentIds(groups['ids'])
  }

  return [
    route('GET', '/data/history/:dataset/transactions/:ids', (call, groups) =>
      transactionsResponse({ find, log: store.log }, call.search, admit(call, groups)),
    ),
    route('GET', '/data/history/:dataset/events/documents/:ids', (call, groups) => {
      const id = onlyOne(admit(call, groups))
      const publishedId = publishedIdOf(id)
      const found = toDocumentEvents(publishedId, steps(publishedId))
        .filter((event) => isEventOf(event, id))
        .toReversed()
      const { events, nextCursor } = toEventsPage(found, call.search)
      return Response.json({ events: { [id]: events }, nextCursor })
    }),
    route('GET', '/data/history/:dataset/events/releases/:ids', (call, groups) => {
      const name = onlyOne(admit(call, groups))
      return Response.json(toEventsPage(releaseEvents(name), call.search))
    }),
    // Each document as it was at `revision` (a transaction id), at `time`, or last of all.
    route('GET', '/data/history/:dataset/documents/:ids', (call, groups) => {
      const documents = admit(call, groups).map(revisionAt(call.search))
      return Response.json({ documents: documents.filter((found) => found !== null).map(present) })
    }),
  ]
}

function onlyOne([id, ...others]: readonly string[]): string {
  if (id === undefined || others.length > 0) throw refusal(400, 'Ask for one id')
  return id
}

/** Throws a 400 when the parameters name no revision and no time. */
function createRevisionReader({ db, log }: Store) {
  const revisions = createRevisions(db)
  return (search: URLSearchParams): ((documentId: string) => LakeDocument | null) => {
    if (flag(search, 'lastRevision', false)) return (id) => revisions.last(id)
    const revision = search.get('revision')
    if (revision !== null) return (id) => revisions.upTo(id, log.seqOf(revision) ?? 0)
    const time = parseTime(search, 'time')
    if (time === undefined) throw refusal(400, 'Give "revision", "time" or "lastRevision=true"')
    return (id) => revisions.at(id, time)
  }
}
