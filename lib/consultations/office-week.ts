import { officeTimeZone } from '#lib/format/office-time-zone.ts'

/** A moment of each week by the clock of the office; 1 is Monday. */
export type WeeklyMoment = { weekday: number; hour: number }

/** The last such moment until `now`, both in milliseconds since 1970. */
export function lastMoment({ weekday, hour }: WeeklyMoment, now: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(officeTimeZone)
  const daysBack = (zoned.dayOfWeek - weekday + 7) % 7
  const moment = zoned.subtract({ days: daysBack }).withPlainTime({ hour })
  const ms = moment.epochMilliseconds
  return ms <= now ? ms : moment.subtract({ days: 7 }).epochMilliseconds
}

/** The date of a moment in the office, `YYYY-MM-DD`. */
export function officeDate(ms: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(officeTimeZone)
  return zoned.toPlainDate().toString()
}

/** Midnight in the office, some days after a date, as ISO 8601 in UTC. */
export function midnightOf(date: string, daysLater: number): string {
  const day = Temporal.PlainDate.from(date).add({ days: daysLater })
  return new Date(day.toZonedDateTime(officeTimeZone).epochMilliseconds).toISOString()
}
