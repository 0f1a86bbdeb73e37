import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { log, redact } from './log.ts'

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

// Of an image: many digits in a row.
const hash = '1234567890a1234567890b1234567890c1234567'

/** The parsed lines that `work` writes to stderr. */
function linesOf(work: () => void): unknown[] {
  const lines: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line))
    return true
  })
  onTestFinished(() => spy.mockRestore())
  work()
  spy.mockRestore()
  return lines.map((line): unknown => JSON.parse(line))
}

describe('a log line', () => {
  it.each([
    ['from anna@example.ru to us', 'from [e-mail] to us'],
    ['call +7 (921) 000-11-22 now', 'call [phone] now'],
    ['call 89210001122', 'call [phone]'],
    ['request 42 took 1203 ms', 'request 42 took 1203 ms'],
    [`/images/p/d/${hash}-800x600.jpg`, `/images/p/d/${hash}-800x600.jpg`],
    ['9b123456-1234-4123-a4f4-123456789012:email', '9b123456-1234-4123-a4f4-123456789012:email'],
    [`${hash}-89210001122`, `${hash}-[phone]`],
    ['at http://[::1]:3/data?$a="(b)" HTTP 500', 'at http://[::1]:3/data?[query] HTTP 500'],
    ['is http://localhost/ up?', 'is http://localhost/ up?'],
  ])('hides personal data and the queries of addresses: %s', (text, redacted) =>
    expect(redact(text)).toBe(redacted),
  )
})

describe('the log', () => {
  it.each(['info', 'warn', 'error'] as const)('redacts the fields of %s', (level) => {
    const lines = linesOf(() =>
      log[level]('request.failed', { reason: 'no anna@example.ru at +7 921 000-11-22', count: 3 }),
    )
    expect(lines).toEqual([
      {
        time: matching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
        level,
        event: 'request.failed',
        reason: 'no [e-mail] at [phone]',
        count: 3,
      },
    ])
  })

  it('redacts an error and its causes', () => {
    const inner = new Error('550 <anna@example.ru> is unknown')
    const error = new Error('call 89210001122', { cause: inner })
    const [line] = linesOf(() => log.error('mail.failed', {}, error))
    expect(line).toMatchObject({
      cause: matching(/call \[phone\][^]*; caused by [^]*550 <\[e-mail\]> is unknown/),
    })
    expect(JSON.stringify(line)).not.toMatch(/anna|8921/)
  })

  it('redacts a thrown value that is no Error', () => {
    const [line] = linesOf(() => log.warn('mail.failed', {}, 'anna@example.ru refused'))
    expect(line).toMatchObject({ cause: '[e-mail] refused' })
  })

  it('has no field for a missing cause', () => {
    const [line] = linesOf(() => log.warn('mail.failed'))
    expect(line).not.toHaveProperty('cause')
  })
})
