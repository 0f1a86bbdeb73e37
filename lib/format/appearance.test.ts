import { describe, expect, it } from 'vitest'
import { appearanceTime, isToCome } from './appearance.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

describe('the time when something appears', () => {
  it.each([
    ['in Moscow', 'Europe/Moscow', '2026-12-12T07:00:00Z', '12 декабря в 10:00'],
    ['in a zone with the same time', 'Europe/Minsk', '2026-12-12T07:00:00Z', '12 декабря в 10:00'],
    [
      'elsewhere',
      'Asia/Yerevan',
      '2026-12-12T20:30:00Z',
      '13 декабря в 00:30 по вашему времени (12 декабря в 23:30 по Москве)',
    ],
    ['in another year', 'Europe/Moscow', '2027-01-02T06:05:00Z', '2 января 2027 года в 09:05'],
  ])('is that of the editor %s', (_, zone, time, text) => {
    expect(appearanceTime(time, { zone, now })).toBe(text)
  })
})

describe('a time', () => {
  it.each([
    ['2026-11-28T12:00:00.001Z', true],
    ['2026-11-28T15:00:01+03:00', true],
    ['2026-11-28T12:00:00Z', false],
    ['завтра', false],
    ['5 January 2027', false],
    [undefined, false],
  ])('%s: to come is %s', (time, expected) => {
    expect(isToCome(time, now)).toBe(expected)
  })
})
