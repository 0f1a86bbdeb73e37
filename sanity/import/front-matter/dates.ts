import { zoneOffset } from './zones.ts'

export type ParsedDate =
  /** ISO 8601 in UTC. */
  | { ok: true; iso: string }
  /** `ambiguous`: day and month may be either way round. */
  | { ok: false; reason: 'unreadable' | 'impossible' | 'ambiguous' }

type Day = { year: number; month: number; day: number }

const months = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'май', 'мая'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
]

const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|пон|вто|сре|чет|пят|суб|вос)\p{L}*\.?,? /iu

const dayPatterns: readonly { pattern: RegExp; read: (parts: string[]) => Day | 'ambiguous' }[] = [
  {
    pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([year, , month, day]) => toDay(year, month, day),
  },
  {
    pattern: /^(\d{4})(\d{2})(\d{2})(?!\d)/,
    read: ([year, month, day]) => toDay(year, month, day),
  },
  { pattern: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/, read: eitherOrder },
  {
    pattern:
      /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](\p{L}+)\.?,?[ -](\d{4})(?!\d)(?: ?г(?:ода|\.)?)?/iu,
    read: ([day, month, year]) => toDay(year, monthNumber(month), day),
  },
  {
    pattern: /^(\p{L}+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})(?!\d)/iu,
    read: ([month, day, year]) => toDay(year, monthNumber(month), day),
  },
]

const clock =
  /^(?:T|,? (?:(?:в|at) )?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?/i

/**
 * Parses a date as blogs write it: ISO 8601 with its variants, RFC 2822, day and month in figures
 * or in words, Russian or English, seconds since 1970. A time without a zone is Moscow time; a date
 * without a time is midnight UTC, which is the same day in Moscow. 03/04/2025 may be March or
 * April, with points it is the Russian order.
 */
export function parseDate(written: string): ParsedDate {
  const text = written.trim().replaceAll(/\s+/g, ' ').replace(weekday, '')
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(Number(text.padEnd(13, '0')))
  for (const { pattern, read } of dayPatterns) {
    const match = pattern.exec(text)
    if (match === null) continue
    const day = read(match.slice(1).map((part) => part ?? ''))
    if (day === 'ambiguous') return { ok: false, reason: 'ambiguous' }
    if (Number.isNaN(day.month)) continue
    return withTime(day, text.slice(match[0].length))
  }
  return { ok: false, reason: 'unreadable' }
}

function withTime(day: Day, rest: string): ParsedDate {
  const { year, month, day: date } = day
  const midnight = new Date(Date.UTC(year, month - 1, date))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== date) {
    return { ok: false, reason: 'impossible' }
  }
  // Years outside are zero dates and slips of the pen.
  if (year < 1970 || year > 2199) return { ok: false, reason: 'unreadable' }
  if (rest.trim() === '') return fromEpoch(midnight.getTime())
  const match = clock.exec(rest)
  if (match === null) return { ok: false, reason: 'unreadable' }
  const [whole, hour = '', minute = '', second = '0', fraction = '', half] = match
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { ok: false, reason: 'impossible' }
  }
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3))
  const local =
    midnight.getTime() + ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1_000 + ms
  const offset = zoneOffset(rest.slice(whole.length).trim(), local)
  return offset === undefined ? { ok: false, reason: 'unreadable' } : fromEpoch(local - offset)
}

function fromEpoch(ms: number): ParsedDate {
  return { ok: true, iso: new Date(ms).toISOString() }
}

function toDay(year = '', month: string | number = '', day = ''): Day {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function eitherOrder([first = '', sign, second = '', year]: string[]): Day | 'ambiguous' {
  if (sign === '.' || Number(first) > 12 || first === second) return toDay(year, second, first)
  return Number(second) > 12 ? toDay(year, first, second) : 'ambiguous'
}

function monthNumber(word = ''): number {
  const lower = word.toLowerCase()
  const index = months.findIndex((names) => names.some((name) => lower.startsWith(name)))
  return index === -1 ? Number.NaN : index + 1
}
