import { expect, it } from 'vitest'
import { changeEnvFile, readVariables } from './env-file.ts'

const before = `# Of the owner
PORT=3000
SITE_URL=https://old.example
OTHER="two words" # not ours
#MAIL_TO=commented@example.ru
SITE_URL=https://older.example
EMPTY=
`

it('changes a variable where it stands, and leaves every other line alone', () => {
  expect(changeEnvFile(before, { SITE_URL: 'https://new.example', EMPTY: 'full' })).toBe(
    before.replace('older.example', 'new.example').replace('EMPTY=', 'EMPTY=full'),
  )
})

it('adds what is missing at the end, also to a file without a last line end', () => {
  expect(changeEnvFile('A=1', { B: '2' })).toBe('A=1\nB=2\n')
  expect(changeEnvFile('', { B: '2', C: '' })).toBe('B=2\n')
  expect(changeEnvFile(before, { MAIL_TO: 'office@example.ru' })).toBe(
    `${before}MAIL_TO=office@example.ru\n`,
  )
})

it('changes nothing that has its value, however it is written', () => {
  const same = { OTHER: 'two words', PORT: '3000', SITE_URL: 'https://older.example', NONE: '' }
  expect(changeEnvFile(before, same)).toBe(before)
})

it('unsets by an empty value', () => {
  expect(readVariables(changeEnvFile(before, { PORT: '' }))).not.toHaveProperty('PORT')
})

it('quotes what has spaces, and refuses what programs read differently', () => {
  const value = 'ButlerSPB <robot@example.ru>'
  expect(changeEnvFile('', { MAIL_FROM: value })).toBe(`MAIL_FROM="${value}"\n`)
  for (const sign of ['"', "'", '\\', '$', '`', '#', '\n']) {
    expect(() => changeEnvFile('', { MAIL_FROM: `a ${sign}` })).toThrow(/^MAIL_FROM must have no/)
  }
})

it('leaves a file alone whose lines it would damage', () => {
  const lines = 'KEY="first\nSITE_URL=https://inside.example\nlast"\n'
  expect(() => changeEnvFile(lines, { SITE_URL: 'https://new.example' })).toThrow(/without harm/)
})
