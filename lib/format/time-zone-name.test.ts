import { expect, it } from 'vitest'
import { timeZoneName } from './time-zone-name.ts'

it.each([
  ['Europe/Lisbon', 'Западная Европа'],
  ['Asia/Tokyo', 'Япония'],
  ['America/Sao_Paulo', 'Бразилия'],
])('names %s in Russian', (timeZone, name) => {
  expect(timeZoneName(timeZone)).toBe(name)
})
