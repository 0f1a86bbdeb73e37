import { describe, expect, it } from 'vitest'
import { redact } from './log.ts'

describe('a log line', () => {
  it.each([
    ['from anna@example.ru to us', 'from [e-mail] to us'],
    ['call +7 (921) 000-11-22 now', 'call [phone] now'],
    ['call 89210001122', 'call [phone]'],
    ['request 42 took 1203 ms', 'request 42 took 1203 ms'],
  ])('hides who wrote: %s', (text, redacted) => expect(redact(text)).toBe(redacted))
})
