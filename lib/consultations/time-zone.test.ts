import { expect, it } from 'vitest'
import { isTimeZone, timeZones, timeZoneTitle } from './time-zone.ts'

it('offers known time zones by city, each once', () => {
  for (const { timeZone, city } of timeZones) {
    expect(isTimeZone(timeZone)).toBe(true)
    expect(city).toMatch(/^[А-Я][а-я]/)
  }
  expect(timeZones.length).toBeGreaterThan(15)
  for (const name of ['timeZone', 'city'] as const) {
    expect(new Set(timeZones.map((zone) => zone[name])).size).toBe(timeZones.length)
  }
})

it.each(['Europe/Kyiv', 'Asia/Calcutta', 'UTC'])('accepts %s', (name) => {
  expect(isTimeZone(name)).toBe(true)
})

it.each(['', 'Moscow', 'Europe/Atlantis', '+03:00', 'Europe/Moscow; drop table', '../etc/passwd'])(
  'refuses %j',
  (name) => {
    expect(isTimeZone(name)).toBe(false)
  },
)

it('is named by its city if the form offers it', () => {
  expect(timeZoneTitle('Asia/Dubai')).toBe('Дубай')
  expect(timeZoneTitle('Asia/Tokyo')).toBe('Япония')
})
