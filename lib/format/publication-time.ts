const form = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/

/**
 * The instant that a stored `publishedAt` means, in milliseconds since 1970: a time with its zone,
 * or a time or a date in UTC, as `publicationTime` of the queries reads them. Undefined for
 * anything else, 30 February included: an article with such a value is never on the site.
 */
export function parsePublicationTime(stored: unknown): number | undefined {
  if (typeof stored !== 'string') return undefined
  const [, date, time, , zone] = form.exec(stored) ?? []
  if (date === undefined || !isDay(date)) return undefined
  const instant = Date.parse(time !== undefined && zone === undefined ? `${stored}Z` : stored)
  return Number.isNaN(instant) ? undefined : instant
}

/** JavaScript reads 30 February as 2 March. */
function isDay(date: string): boolean {
  const day = new Date(date)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}
