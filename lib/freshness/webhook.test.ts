import { encodeSignatureHeader } from '@sanity/webhook'
import { describe, expect, it } from 'vitest'
import { verifyWebhook } from './webhook.ts'

const now = Date.UTC(2026, 10, 22)
const secret = 'a-secret-of-enough-length'
const body = JSON.stringify({ _id: 'article-a', _type: 'article', slug: 'a' })

describe('a webhook', () => {
  it('is accepted when Sanity signed it with our secret', async () => {
    const signature = await encodeSignatureHeader(body, now, secret)
    expect(verifyWebhook(body, signature, [secret], now)).toEqual({
      ok: true,
      change: { id: 'article-a', type: 'article', slug: 'a' },
    })
  })

  it('is accepted with the previous secret during a rotation', async () => {
    const signature = await encodeSignatureHeader(body, now, secret)
    expect(verifyWebhook(body, signature, ['the-new-secret-here', secret], now).ok).toBe(true)
  })

  it.each([
    ['without a signature', () => null, body, 401],
    [
      'signed with another secret',
      () => encodeSignatureHeader(body, now, 'another-secret'),
      body,
      401,
    ],
    ['whose body was changed', () => encodeSignatureHeader(body, now, secret), `${body} `, 401],
    ['of yesterday', () => encodeSignatureHeader(body, now - 86_400_000, secret), body, 401],
    ['of tomorrow', () => encodeSignatureHeader(body, now + 86_400_000, secret), body, 401],
    ['that is not JSON', () => encodeSignatureHeader('hello', now, secret), 'hello', 400],
    ['without an id', () => encodeSignatureHeader('{}', now, secret), '{}', 400],
  ])('%s is refused', async (_name, sign, sent, status) => {
    expect(verifyWebhook(sent, await sign(), [secret], now)).toMatchObject({ ok: false, status })
  })

  it('is refused when we have no secret', async () => {
    const signature = await encodeSignatureHeader(body, now, secret)
    expect(verifyWebhook(body, signature, [], now)).toMatchObject({ ok: false, status: 401 })
  })
})
