import { expect, it } from 'vitest'
import { formatDate, formatMonth } from './dates.ts'

it.each([
  ['2025-07-22T11:31:14.723Z', '22 июля 2025'],
  ['2025-12-31T21:30:00Z', '1 января 2026'],
  ['2025-05-09', '9 мая 2025'],
])('writes %s as the Moscow day %s', (iso, text) => {
  expect(formatDate(iso)).toBe(text.replace(' ', '\u00A0'))
})

it('refuses what is not a date', () => {
  expect(() => formatDate('вчера')).toThrow(RangeError)
})

it('writes a day as its month', () => {
  expect(formatMonth('2026-10-05')).toBe('Октябрь 2026')
})
