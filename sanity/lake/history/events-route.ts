import { refusal } from '#lake/errors.ts'
import { concerns, toDocumentEvents } from '#lake/history/document-events.ts'
import { parseLimit } from '#lake/history/parameters.ts'
import type { Step } from '#lake/history/steps.ts'
import { publishedIdOf } from '#lake/store/document.ts'

/**
 * `GET /data/history/:dataset/events/documents/:id` → `{events: {[id]: […]}, nextCursor}`, newest
 * first. The cursor is the place in the log after which to go on; empty at the end.
 */
export function eventsResponse(
  steps: (publishedId: string) => Step[],
  search: URLSearchParams,
  documentId: string,
): Response {
  const before = parseCursor(search.get('nextCursor'))
  const limit = parseLimit(search, { usual: 100, highest: 1000 })
  const publishedId = publishedIdOf(documentId)
  const found = toDocumentEvents(publishedId, steps(publishedId))
    .filter((event) => event.seq < before && concerns(event, documentId))
    .toReversed()
  const page = found.slice(0, limit)
  const last = found.length > page.length ? page.at(-1) : undefined
  return Response.json({
    events: { [documentId]: page.map(({ event }) => event) },
    nextCursor: last === undefined ? '' : String(last.seq),
  })
}

function parseCursor(text: string | null): number {
  if (text === null || text === '') return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,15}$/.test(text)) throw refusal(400, 'Malformed "nextCursor"')
  return Number(text)
}
