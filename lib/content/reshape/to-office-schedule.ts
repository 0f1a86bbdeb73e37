import type { SiteQueryResult } from '#lib/content/sanity.types.ts'
import type { OfficeSchedule, Weekday } from '#lib/content/view/parts/office-schedule.ts'
import { parseList, parseText } from './parts/parse.ts'

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const time = /^([01]\d|2[0-3]):[0-5]\d$/

type Fields = NonNullable<SiteQueryResult>['officeSchedule']

/**
 * The hours of the office; undefined while they promise nothing. What the Studio's validation
 * refuses, such as hours that end before they begin, is left out.
 */
export function toOfficeSchedule(fields: Fields | undefined): OfficeSchedule | undefined {
  const week = parseList(fields?.week).flatMap((row) => {
    const days: unknown[] = Array.isArray(row.weekdays) ? row.weekdays : []
    return toHours(row).map((hours) => ({
      ...hours,
      weekdays: weekdays.filter((day) => days.includes(day)),
    }))
  })
  const exceptions = parseList(fields?.exceptions).flatMap((row) =>
    toHours(row).flatMap((hours) => {
      const date = parseText(row.date)
      return isDate(date) ? [{ ...hours, date }] : []
    }),
  )
  const answerMinutes: unknown = fields?.answerMinutes
  if (typeof answerMinutes !== 'number' || !(answerMinutes >= 1)) return undefined
  if (week.length === 0 && exceptions.length === 0) return undefined
  const holidays: unknown[] = Array.isArray(fields?.holidays) ? fields.holidays : []
  return { week, holidays: holidays.filter(isDate), exceptions, answerMinutes }
}

function toHours(row: { from?: unknown; to?: unknown }): { from: string; to: string }[] {
  const { from, to } = row
  const isValid = isTime(from) && isTime(to) && from < to
  return isValid ? [{ from, to }] : []
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && time.test(value)
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}
