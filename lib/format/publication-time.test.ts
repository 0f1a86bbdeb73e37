import { expect, it } from 'vitest'
import { parsePublicationTime } from './publication-time.ts'

it.each([
  ['2026-06-01T12:00:00.500+03:00', '2026-06-01T09:00:00.500Z'],
  ['2026-06-01T09:00:00', '2026-06-01T09:00:00.000Z'],
  ['2026-06-01', '2026-06-01T00:00:00.000Z'],
])('%s is a time', (stored, instant) => {
  expect(parsePublicationTime(stored)).toBe(Date.parse(instant))
})

it.each([
  '1 января',
  'July 2026',
  '2026-13-45',
  '2026-02-30',
  '2026-02-30T09:00:00Z',
  '2026-06-01T09:00',
  '2026-06-01T25:00:00Z',
  '',
  5,
  null,
  undefined,
])('%j is no time', (stored) => {
  expect(parsePublicationTime(stored)).toBeUndefined()
})
