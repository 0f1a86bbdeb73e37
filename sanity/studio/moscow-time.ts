import { officeTimeZone } from '#lib/format/office-time-zone.ts'

const formatter = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: officeTimeZone,
})

/**
 * An ISO 8601 instant in Moscow time: «5 декабря, 10:00».
 * @throws RangeError when `iso` is not a date.
 */
export function moscowTime(iso: string): string {
  return formatter.format(new Date(iso)).replace(' в ', ', ')
}
