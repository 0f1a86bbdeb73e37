import { officeTimeZone } from './office-time-zone.ts'
import { withNoun } from './plural.ts'

const minuteMs = 60_000

const moment = new Intl.DateTimeFormat('ru-RU', {
  timeZone: officeTimeZone,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment in the time of the office: «28 ноября, 15:04». `at` is in milliseconds since 1970. */
export function formatMoment(at: number): string {
  const parts = new Map(moment.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.get('day')} ${parts.get('month')}, ${parts.get('hour')}:${parts.get('minute')}`
}

/** A moment as seen on another: the time alone on the same day of the office. */
export function formatMomentOn(at: number, now: number): string {
  const [day, time] = formatMoment(at).split(', ')
  return formatMoment(now).startsWith(`${day},`) ? `${time}` : `${day}, ${time}`
}

/** How long something takes, in words: «5 мин», «2 ч 10 мин», «3 дня». */
export function formatDuration(ms: number): string {
  const minutes = Math.floor(ms / minuteMs)
  if (minutes < 1) return 'меньше минуты'
  if (minutes < 60) return `${minutes} мин`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return withNoun(Math.floor(hours / 24), ['день', 'дня', 'дней'])
  return minutes % 60 === 0 ? `${hours} ч` : `${hours} ч ${minutes % 60} мин`
}
