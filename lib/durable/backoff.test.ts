import { expect, it } from 'vitest'
import { backoffMs } from './backoff.ts'

it.each([
  [1, 10_000],
  [2, 20_000],
  [5, 160_000],
  [12, 20_480_000],
  [13, 21_600_000],
  [2000, 21_600_000],
])('after attempt %i waits %i ms, minus up to a quarter at random', (attempt, ms) => {
  expect(backoffMs(attempt, 0)).toBe(ms)
  expect(backoffMs(attempt, 1)).toBe(ms * 0.75)
})
