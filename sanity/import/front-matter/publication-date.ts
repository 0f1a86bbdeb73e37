const isoDate =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Reads the date of an article as ISO 8601 in UTC, or `undefined` when it is none. A time without
 * a zone is the office's, Moscow time; a date without a time is that day in every zone near us.
 */
export function parsePublicationDate(text: string): string | undefined {
  const [, date, time = '00:00', zone = text.length > 10 ? '+03:00' : 'Z'] =
    isoDate.exec(text) ?? []
  const parsed = new Date(`${date}T${time}${zone}`)
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString()
}
