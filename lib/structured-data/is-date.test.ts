import { expect, it } from 'vitest'
import { isDate } from './is-date.ts'

it.each([
  ['2025-01-02', true],
  ['2025-01-02T03:04:05Z', true],
  ['02.01.2025', false],
  ['on 2025-01-02', false],
  ['2025-01-02, a Thursday?', false],
  ['2025-1-2', false],
  ['', false],
  [undefined, false],
])('takes %j for a date: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected)
})
