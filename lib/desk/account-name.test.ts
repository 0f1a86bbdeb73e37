import { expect, it } from 'vitest'
import { toAccountName } from './account-name.ts'

it.each([
  ['Anna', 'anna'],
  ['  АННА ', 'анна'],
  ['Ａnna', 'anna'],
  ['Сергеи\u0306', 'сергей'],
  ['anna.k-2_x', 'anna.k-2_x'],
  ['', undefined],
  ['-anna', undefined],
  ['anna k', undefined],
  ['anna\u0000', undefined],
  ['anna@example.org', undefined],
  ['a'.repeat(41), undefined],
])('takes %j for the account %j', (text, name) => {
  expect(toAccountName(text)).toBe(name)
})
