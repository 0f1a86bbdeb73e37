import { refusal } from '#lake/errors.ts'
import { parseLimit } from './parameters.ts'

type Placed<T> = { seq: number; event: T }

/**
 * The page of a history (newest first) for `limit` and `nextCursor`. The cursor is the position in
 * the log to continue after, empty at the end, so the events of one transaction stay together.
 */
export function toEventsPage<T>(
  all: readonly Placed<T>[],
  search: URLSearchParams,
): { events: T[]; nextCursor: string } {
  const before = parseCursor(search.get('nextCursor'))
  const limit = parseLimit(search, { usual: 100, highest: 1000 })
  const found = all.filter(({ seq }) => seq < before)
  const last = found[limit - 1]?.seq ?? 0
  const events = found.filter(({ seq }) => seq >= last).map(({ event }) => event)
  return { events, nextCursor: events.length < found.length ? String(last) : '' }
}

function parseCursor(text: string | null): number {
  if (text === null || text === '') return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,15}$/.test(text)) throw refusal(400, 'Malformed "nextCursor"')
  return Number(text)
}
