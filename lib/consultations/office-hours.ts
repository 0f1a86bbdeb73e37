import { officeTimeZone } from '#lib/format/office-time-zone.ts'

/** When the office answers. Times are `HH:MM` and dates `YYYY-MM-DD`, both in its own time zone. */
export type OfficeHours = {
  week: readonly { weekdays: readonly Weekday[]; from: string; to: string }[]
  /** Dates on which nobody answers. */
  holidays: readonly string[]
  /** Dates with other hours than their weekday has; they win over holidays. */
  exceptions: readonly { date: string; from: string; to: string }[]
  /** Office minutes within which the office promises an answer. */
  answerMinutes: number
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Longer than any row of holidays. */
const horizonDays = 60

/**
 * The moment by which a request of the moment `at` is answered, both in milliseconds since 1970:
 * minutes count only while the office is open. Undefined when it does not open in sixty days, or
 * has no hours.
 */
export function answerBy(hours: OfficeHours, at: number): number | undefined {
  let leftMs = hours.answerMinutes * 60_000
  // Rows may overlap: what one has counted, the next does not count again.
  let counted = at
  const first = dateOf(at)
  for (let day = 0; day < horizonDays; day += 1) {
    for (const { opens, closes } of openingsOn(hours, first.add({ days: day }))) {
      const begins = Math.max(opens, counted)
      if (begins >= closes) continue
      if (begins + leftMs <= closes) return begins + leftMs
      leftMs -= closes - begins
      counted = closes
    }
  }
  return undefined
}

/** The openings of a day in order, in milliseconds since 1970. */
function openingsOn(hours: OfficeHours, date: Temporal.PlainDate) {
  const day = date.toString()
  const exceptions = hours.exceptions.filter((exception) => exception.date === day)
  const name = weekdays[date.dayOfWeek - 1]
  const usual = hours.holidays.includes(day)
    ? []
    : hours.week.filter((row) => row.weekdays.some((weekday) => weekday === name))
  return (exceptions.length > 0 ? exceptions : usual)
    .map(({ from, to }) => ({ opens: momentOf(date, from), closes: momentOf(date, to) }))
    .toSorted((a, b) => a.opens - b.opens)
}

function dateOf(at: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(officeTimeZone).toPlainDate()
}

function momentOf(date: Temporal.PlainDate, time: string): number {
  const zoned = date.toZonedDateTime({ timeZone: officeTimeZone, plainTime: time })
  return zoned.epochMilliseconds
}
