import { expect, it } from 'vitest'
import { laterThanFrom } from './office-times.ts'

it.each([
  [{ from: '09:00', to: '21:00' }, true],
  [{ from: '09:00' }, true],
  [undefined, true],
  [{ from: '21:00', to: '09:00' }, expect.stringContaining('позже')],
  [{ from: '09:00', to: '09:00' }, expect.stringContaining('позже')],
])('judges the hours %j', (hours, expected) => {
  expect(laterThanFrom(hours)).toEqual(expected)
})
