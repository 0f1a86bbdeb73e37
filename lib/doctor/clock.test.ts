import { describe, expect, it } from 'vitest'
import { clockFindings } from './clock.ts'

describe('the doctor, looking at the clock', () => {
  const now = Date.parse('2026-01-15T12:00:00Z')

  it.each([
    ['Thu, 15 Jan 2026 12:00:30 GMT', []],
    ['Thu, 15 Jan 2026 12:00:31 GMT', ['advice: The clock of this machine is 31 s behind']],
    ['Thu, 15 Jan 2026 11:55:00 GMT', ['advice: The clock of this machine is 300 s ahead']],
    [null, []],
    ['no date', []],
    ['Thu, 15 Jan 2026 12:20:00 GMT', ['error: The clock of this machine is 20 min behind']],
    ['Thu, 15 Jan 2026 11:40:00 GMT', ['error: The clock of this machine is 20 min ahead']],
  ])('compares it with %j', (date, expected) => {
    const messages = clockFindings(date, now).map(
      ({ severity, message }) => `${severity}: ${message}`,
    )
    expect(messages).toEqual(expected.map((words) => expect.stringContaining(words)))
  })
})
