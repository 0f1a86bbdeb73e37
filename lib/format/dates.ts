import { officeTimeZone } from './office-time-zone.ts'

const day = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: officeTimeZone,
})

/**
 * The Petersburg calendar day of an ISO 8601 instant: «22 июля 2025».
 * @throws RangeError when `iso` is not a date.
 */
export function formatDate(iso: string): string {
  const parts = day.formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((found) => found.type === type)?.value
  // A line never ends between a day and its month.
  return `${part('day')}\u00A0${part('month')} ${part('year')}`
}

const month = new Intl.DateTimeFormat('ru-RU', { month: 'long', timeZone: 'UTC' })

/**
 * The month and year of a calendar day as the CMS writes it, `2025-07-22`: «Июль 2025».
 * @throws RangeError when `date` is not a date.
 */
export function formatMonth(date: string): string {
  const day = new Date(date)
  const name = month.format(day)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${day.getUTCFullYear()}`
}
