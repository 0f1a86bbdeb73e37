const isoDate =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/

/**
 * Parses the date of an article to ISO 8601 in UTC; `undefined` if invalid. A time without a zone
 * is Moscow time; a date without a time is midnight UTC, which is the same day in Moscow.
 */
export function parsePublicationDate(text: string): string | undefined {
  const [, date, time = '00:00', zone = text.length > 10 ? '+03:00' : 'Z'] =
    isoDate.exec(text) ?? []
  const parsed = new Date(`${date}T${time}${zone}`)
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString()
}
