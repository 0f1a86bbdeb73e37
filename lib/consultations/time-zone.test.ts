import { expect, it } from 'vitest'
import { isTimeZone, timeZones, timeZoneTitle } from './time-zone.ts'

it.each([...timeZones.map((zone) => zone.timeZone), 'Europe/Kyiv', 'Asia/Calcutta', 'UTC'])(
  'accepts %s',
  (name) => {
    expect(isTimeZone(name)).toBe(true)
  },
)

it.each(['', 'Moscow', 'Europe/Atlantis', '+03:00', 'Europe/Moscow; drop table', '../etc/passwd'])(
  'refuses %j',
  (name) => {
    expect(isTimeZone(name)).toBe(false)
  },
)

it('is named by its city if the form offers it', () => {
  expect(timeZoneTitle('Asia/Dubai')).toBe('Дубай')
  expect(timeZoneTitle('Asia/Tokyo')).toBe('Asia/Tokyo')
})
