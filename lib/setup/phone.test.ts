import { expect, it } from 'vitest'
import { toPhone } from './phone.ts'

it.each([
  ['+78125555555', '+78125555555'],
  ['+7 812 555-55-55', '+78125555555'],
  [' 8 (812) 555-55-55 ', '+78125555555'],
  ['7 812 555 55 55', '+78125555555'],
  ['8\u00a0812\u00a0555‑55‑55', '+78125555555'],
  ['+49 30 123456', '+4930123456'],
  ['00971 50 123 4567', '+971501234567'],
])('takes %j as %s', (text, number) => {
  expect(toPhone(text)).toBe(number)
})

it.each(['', '555-55-55', '+7 812 555-55-555', '+7 812 555-55-55 доб. 12', 'telephone'])(
  'takes %j for no number of an organisation',
  (text) => expect(toPhone(text)).toBeUndefined(),
)
