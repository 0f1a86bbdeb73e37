import { expect, it } from 'vitest'
import { formatRoubles } from './roubles.ts'

it.each([
  [900, '900\u00a0₽'],
  [18000, '18\u00a0000\u00a0₽'],
  [1250000.4, '1\u00a0250\u00a0000\u00a0₽'],
])('writes %s as roubles that do not break over lines', (amount, text) => {
  expect(formatRoubles(amount)).toBe(text)
})
