import { expect, it } from 'vitest'
import { rotate } from './rotate.ts'

const now = Date.parse('2026-11-30T00:00:00Z')
const secrets = {
  webhookSecret: 'the old webhook secret',
  readToken: 'the old read token',
  writeToken: 'the old write token',
  stampKey: 'the old stamp key',
  contactKey: 'the key of contacts',
  previous: { webhookSecret: [], stampKey: [] },
}
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

it('replaces what was asked for and nothing else', () => {
  const renewed = rotate(secrets, ['read-token', 'write-token'], { now, isShared: false })
  const { readToken, writeToken } = renewed
  expect(renewed).toEqual({ ...secrets, readToken, writeToken })
  expect(new Set([readToken, writeToken, secrets.readToken, secrets.writeToken]).size).toBe(4)
  expect([readToken, writeToken].join()).toMatch(/^[\w-]{43},[\w-]{43}$/)
})

it('accepts what was signed before: webhooks for ten minutes, forms for a day', () => {
  const { previous } = rotate(secrets, ['webhook', 'stamp-key'], { now, isShared: false })
  expect(previous).toEqual({
    webhookSecret: [{ value: secrets.webhookSecret, until: '2026-11-30T00:10:00.000Z' }],
    stampKey: [
      {
        value: secrets.stampKey,
        until: '2026-12-01T00:00:00.000Z',
        signsUntil: '2026-11-30T00:00:00.000Z',
      },
    ],
  })
})

it('keeps what a further rotation finds still accepted, and drops what is not', () => {
  const kinds = ['webhook', 'stamp-key'] as const
  const once = rotate(secrets, kinds, { now, isShared: false })
  const twice = rotate(once, kinds, { now: now + minuteMs, isShared: false })
  const values = (list: { value: string }[]) => list.map(({ value }) => value)
  expect(values(twice.previous.webhookSecret)).toEqual([once.webhookSecret, secrets.webhookSecret])
  expect(values(twice.previous.stampKey)).toEqual([once.stampKey, secrets.stampKey])
  expect(twice.previous.stampKey[1]).toEqual(once.previous.stampKey[0])

  const later = rotate(twice, ['write-token'], { now: now + dayMs, isShared: false })
  expect(later.previous.webhookSecret).toEqual([])
  expect(values(later.previous.stampKey)).toEqual([once.stampKey])
})

it('keeps the key of contacts when one key served for both', () => {
  const renewed = rotate({ ...secrets, contactKey: secrets.stampKey }, ['stamp-key'], {
    now,
    isShared: false,
  })
  expect(renewed.contactKey).toBe(secrets.stampKey)
  expect(renewed.stampKey).not.toBe(secrets.stampKey)
})
