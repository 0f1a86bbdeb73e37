import { expect, it } from 'vitest'
import { timeZoneName } from './time-zone-name.ts'

it.each([
  ['Europe/Lisbon', 'Западная Европа'],
  ['Asia/Tokyo', 'Япония'],
  ['America/Sao_Paulo', 'Бразилия'],
])('names %s in Russian', (timeZone, name) => {
  expect(timeZoneName(timeZone)).toBe(name)
})

it('keeps the name of a zone that the browser cannot name', () => {
  expect(timeZoneName('Europe/Atlantis')).toBe('Europe/Atlantis')
})
