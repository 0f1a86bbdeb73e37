import { expect, it } from 'vitest'
import { formatDuration, formatMoment, formatMomentOn } from './moment.ts'

const at = Date.parse('2026-11-28T12:04:00Z')

it('says moments in the time of the office', () => {
  expect(formatMoment(at)).toBe('28 ноября, 15:04')
})

it('leaves out the day of today', () => {
  expect(formatMomentOn(at, Date.parse('2026-11-28T20:59:00Z'))).toBe('15:04')
  expect(formatMomentOn(at, Date.parse('2026-11-28T21:00:00Z'))).toBe('28 ноября, 15:04')
})

it.each([
  [59_999, 'меньше минуты'],
  [60_000, '1 мин'],
  [59 * 60_000, '59 мин'],
  [60 * 60_000, '1 ч'],
  [130 * 60_000, '2 ч 10 мин'],
  [48 * 3_600_000, '2 дня'],
  [21 * 86_400_000, '21 день'],
])('%d ms last %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
