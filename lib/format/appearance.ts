import { officeTimeZone } from './office-time-zone.ts'
import { parsePublicationTime } from './publication-time.ts'

/** Where the editor is, and when it is now. */
type Where = {
  /** The editor's time zone (IANA), `Asia/Yerevan`. */
  zone: string
  /** Milliseconds since 1970. */
  now: number
}

/** The time zone of this browser. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Whether a stored `publishedAt` is still to come. False for anything that is no time. */
export function isToCome(publishedAt: unknown, now: number): publishedAt is string {
  const time = parsePublicationTime(publishedAt)
  return time !== undefined && time > now
}

/**
 * When something appears, for an editor: «12 декабря в 10:00», with the time of Moscow where the
 * editor has another.
 *
 * @throws RangeError when `iso` is not a date.
 */
export function appearanceTime(iso: string, { zone, now }: Where): string {
  const [own, moscow] = [dayAndTime(iso, zone, now), dayAndTime(iso, officeTimeZone, now)]
  return own === moscow ? moscow : `${own} по вашему времени (${moscow} по Москве)`
}

function dayAndTime(iso: string, timeZone: string, now: number): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  const format = new Intl.DateTimeFormat('ru-RU', {
    ...options,
    hour: '2-digit',
    minute: '2-digit',
  })
  const partsOf = (time: number) =>
    Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]))
  const { day, month, year, hour, minute } = partsOf(Date.parse(iso))
  const ofYear = year === partsOf(now)['year'] ? '' : ` ${year} года`
  return `${day} ${month}${ofYear} в ${hour}:${minute}`
}
