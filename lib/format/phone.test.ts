import { describe, expect, it } from 'vitest'
import { formatPhone } from './phone.ts'

describe('formatPhone', () => {
  it.each([
    ['+78120000000', '+7 812 000-00-00'],
    ['+7 (812) 000-00-00', '+7 812 000-00-00'],
    ['+77172000000', '+7 7172 00-00-00'],
    ['+971501234567', '+971 50 123 4567'],
    ['+442071838750', '+44 20 7183 8750'],
    ['+41441234567', '+41 44 123 45 67'],
    ['+12125550123', '+1 212 555 0123'],
    ['+493012345678', '+49 30 12345678'],
  ])('groups %s as in its country', (phone, text) => {
    expect(formatPhone(phone)).toBe(text.replaceAll(' ', '\u00a0'))
  })

  it.each([
    [''],
    ['нет'],
    ['8 (812) 000-00-00'],
    ['+7812'],
    ['+7 812 000-00-00 доб. 12'],
    ['звоните +78120000000'],
    ['+78120000000 или +78120000001'],
    // Draft mode appends invisible marks, which lead a click to the field.
    ['+78120000000\u200b\u200c'],
  ])('leaves «%s» as written', (phone) => {
    expect(formatPhone(phone)).toBe(phone)
  })
})
