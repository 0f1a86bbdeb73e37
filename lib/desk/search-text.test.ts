import { expect, it } from 'vitest'
import { toSearchText } from './search-text.ts'

it.each([
  ['8 (921) 123-45-67', '9211234567'],
  ['+7 921 123 45 67', '9211234567'],
  ['+971 50 123 45 67', '971501234567'],
  ['123-45-67', '1234567'],
  ['12', '12'],
  ['№ 12', '12'],
  ['https://t.me/ivanov', 'ivanov'],
  ['  Ольга   Ивановна ', 'Ольга Ивановна'],
  ['a\u202Eb', 'ab'],
  ['', ''],
])('looks for %j as %j', (typed, text) => {
  expect(toSearchText(typed)).toBe(text)
})

it('looks for two hundred signs at most', () => {
  expect(toSearchText('я'.repeat(300))).toHaveLength(200)
})
