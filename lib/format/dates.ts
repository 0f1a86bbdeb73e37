const day = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Moscow',
})

/**
 * The Petersburg calendar day of an ISO 8601 instant: «22 июля 2025».
 * @throws RangeError when `iso` is not a date.
 */
export function formatDate(iso: string): string {
  const parts = day.formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value
  return `${part('day')} ${part('month')} ${part('year')}`
}
