import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import { appearanceTime, isToCome } from '#lib/format/appearance.ts'
import { formatDate } from '#lib/format/dates.ts'

/** A stored date for a preview: «22 июля 2025»; undefined for anything else. */
export function previewDate(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? formatDate(value)
    : undefined
}

/**
 * The date of an article for a preview; one to come is «запланирована на 12 декабря в 10:00».
 *
 * @param now milliseconds since 1970
 */
export function articleDate(value: unknown, now: number): string | undefined {
  if (!isToCome(value, now)) return previewDate(value)
  return `запланирована на ${appearanceTime(value, { zone: officeTimeZone, now })}`
}
