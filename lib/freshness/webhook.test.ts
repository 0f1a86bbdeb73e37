import { encodeSignatureHeader } from '@sanity/webhook'
import { describe, expect, it } from 'vitest'
import { verifyWebhook } from './webhook.ts'

const now = Date.UTC(2026, 10, 22)
const secret = 'a-secret-of-enough-length'
const tenMinutes = 10 * 60 * 1000
const body = JSON.stringify({ _id: 'article-a', _type: 'article', slug: 'a' })

const sign = () => encodeSignatureHeader(body, now, secret)

/** How a body is signed, and the body. */
function signed(payload: object): [() => Promise<string>, string] {
  const text = JSON.stringify(payload)
  return [() => encodeSignatureHeader(text, now, secret), text]
}

describe('a webhook', () => {
  it.each([-tenMinutes, 0, tenMinutes])('is accepted %i ms from when it was signed', async (ms) => {
    const signature = await encodeSignatureHeader(body, now + ms, secret)
    expect(verifyWebhook(body, signature, [secret], now).ok).toBe(true)
  })

  it.each([
    ['a space', (signature: string) => signature.replace(',', ' ')],
    ['padding at its end', (signature: string) => `${signature}=`],
  ])('is accepted with %s in its signature', async (_what, change) => {
    const signature = change((await sign()).replace(/=$/, ''))
    expect(verifyWebhook(body, signature, [secret], now).ok).toBe(true)
  })

  it('carries the current and the previous slug, if there are any', async () => {
    const slugs = { slug: 'b', previousSlug: 'a' }
    for (const [given, expected] of [
      [slugs, slugs],
      [{ slug: null, previousSlug: null }, {}],
      [{ slug: '', previousSlug: '' }, {}],
    ]) {
      const [signing, text] = signed({ _id: 'x', _type: 'page', ...given })
      expect(verifyWebhook(text, await signing(), [secret], now)).toEqual({
        ok: true,
        change: { id: 'x', type: 'page', ...expected },
      })
    }
  })

  it.each([
    ['delete', { isRemoved: true }],
    ['update', {}],
  ])('with the operation %s says whether the document is gone', async (operation, expected) => {
    const [signing, text] = signed({ _id: 'x', _type: 'page', operation })
    expect(verifyWebhook(text, await signing(), [secret], now)).toEqual({
      ok: true,
      change: { id: 'x', type: 'page', ...expected },
    })
  })

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
    [
      'of ten minutes ago and more',
      () => encodeSignatureHeader(body, now - tenMinutes - 1, secret),
      body,
      401,
    ],
    [
      'of ten minutes ahead and more',
      () => encodeSignatureHeader(body, now + tenMinutes + 1, secret),
      body,
      401,
    ],
    ['of yesterday', () => encodeSignatureHeader(body, now - 86_400_000, secret), body, 401],
    ['of tomorrow', () => encodeSignatureHeader(body, now + 86_400_000, secret), body, 401],
    ['that is not JSON', () => encodeSignatureHeader('hello', now, secret), 'hello', 400],
    ['without an id', ...signed({ _type: 'article' }), 400],
    ['with an empty id', ...signed({ _id: '', _type: 'article' }), 400],
    ['without a type', ...signed({ _id: 'a' }), 400],
    ['with an empty type', ...signed({ _id: 'a', _type: '' }), 400],
    ['whose slug is no text', ...signed({ _id: 'a', _type: 'article', slug: 5 }), 400],
    ['whose signature has something before it', async () => `x${await sign()}`, body, 401],
    ['whose signature has something after it', async () => `${await sign()}x`, body, 401],
    ['whose signature has no time', async () => (await sign()).replace(/\d+/, ''), body, 401],
    ['whose signature is cut', async () => (await sign()).slice(0, -2), body, 401],
  ])('%s is refused', async (_name, sign, sent, status) => {
    expect(verifyWebhook(sent, await sign(), [secret], now)).toMatchObject({ ok: false, status })
  })

  it.each([
    ['hello', 'the body is not JSON'],
    ['{}', 'the body has no _id and _type'],
  ])('that holds %s is refused with the reason', async (text, reason) => {
    const signature = await encodeSignatureHeader(text, now, secret)
    expect(verifyWebhook(text, signature, [secret], now)).toEqual({
      ok: false,
      status: 400,
      reason,
    })
  })

  it('is refused when we have no secret', async () => {
    const signature = await encodeSignatureHeader(body, now, secret)
    expect(verifyWebhook(body, signature, [], now)).toMatchObject({ ok: false, status: 401 })
  })
})
