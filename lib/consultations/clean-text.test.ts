import { expect, it } from 'vitest'
import { cleanLine, cleanText, lengthOf } from './clean-text.ts'

it.each([
  ['trims', '  Иван  ', 'Иван'],
  ['composes letters', 'и\u0306од', 'йод'],
  ['drops control characters', 'a\u0000b\u0007c\u009Fd', 'abcd'],
  ['drops overrides that turn text round', 'a\u202Egpj.exe\u202C', 'agpj.exe'],
  ['drops isolates', '\u2066a\u2069', 'a'],
  ['drops invisible spaces and hyphens', 'a\u200B\u2060\uFEFF\u00ADb', 'ab'],
  ['drops the mark that a pasted phone number carries', '\u202A+7 921\u202C', '+7 921'],
  ['keeps the joiner inside an emoji', '👩‍🌾', '👩‍🌾'],
  ['shortens a run of joiners', 'a\u200D\u200D\u200D\u200Cb', 'a\u200Db'],
  ['limits stacked combining marks', `e${'\u0316'.repeat(30)}`, `e${'\u0316'.repeat(8)}`],
  ['drops spaces and tabs at the end of each line', 'a \t\nb\t \nc', 'a\nb\nc'],
  ['keeps tabs and spaces within a line', 'a\tb  c', 'a\tb  c'],
  ['makes lines of vertical tabs and pages', 'a\vb\fc\u0085d\u2029e', 'a\nb\nc\nd\ne'],
  ['keeps one joiner and eight marks', `a\u200Cb\u0316\u0316`, `a\u200Cb\u0316\u0316`],
  ['keeps paragraphs', 'a  \r\n\r\nb\rc\u2028d', 'a\n\nb\nc\nd'],
])('cleanText %s', (_what, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

it('cleanLine makes one line of many', () => {
  expect(cleanLine(' a\r\nb\u00A0\t c ')).toBe('a b c')
})

it.each([
  ['Ёж', 2],
  ['👩‍👩‍👧‍👦', 1],
  ['e\u0301', 1],
  ['🇷🇺🇦🇪', 2],
])('counts %s as a reader does', (text, length) => {
  expect(lengthOf(text)).toBe(length)
})
