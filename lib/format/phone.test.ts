import { expect, it } from 'vitest'
import { formatPhone } from './phone.ts'

it.each([
  ['+78120000000', '+7 812 000-00-00'],
  ['+41441234567', '+41441234567'],
  ['8 (812) 000-00-00', '8 (812) 000-00-00'],
])('writes %s as %s', (phone, text) => {
  expect(formatPhone(phone).replaceAll('\u00a0', ' ')).toBe(text)
})
