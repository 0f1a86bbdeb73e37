import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  accessCookieOptions,
  covers,
  editorAccessMs,
  guestAccessMs,
  readAccess,
  signAccess,
} from './access.ts'
import type { Access } from './access.ts'

const key = 'a key of the tests'
const guest: Access = { kind: 'guest', path: '/blog/pereezd/', until: 2000 }

describe('access to drafts', () => {
  it('is read back as it was signed, until it expires', () => {
    const token = signAccess(guest, key)
    expect(readAccess(token, { key, now: 1999 })).toEqual(guest)
    expect(readAccess(token, { key, now: 2000 })).toBeUndefined()
  })

  it('covers one page for a guest and every page for an editor', () => {
    expect(covers(guest, '/blog/pereezd/')).toBe(true)
    const others = [
      '/blog/',
      '/blog/pereezd',
      '/blog/pereezd/2/',
      '/x/blog/pereezd/',
      '/',
      '',
      null,
    ]
    for (const path of others) expect(covers(guest, path)).toBe(false)
    expect(covers({ ...guest, kind: 'editor', path: '/' }, '/blog/')).toBe(true)
  })

  it('is a token that needs no escaping in a cookie or a URL', () => {
    expect(signAccess({ ...guest, path: '/страница/?a=1;b' }, key)).toMatch(/^[\w.-]+$/)
  })

  it.each([
    ['nothing', undefined],
    ['an empty token', ''],
    ['no signature', signAccess(guest, key).split('.')[0]],
    ['the signature of another key', signAccess(guest, 'another key')],
    ['changed claims', `x${signAccess(guest, key)}`],
  ])('is not given for %s', (_case, token) => {
    expect(readAccess(token, { key, now: 0 })).toBeUndefined()
  })

  it.each([
    ['no list', { kind: 'editor', until: 2000, path: '/' }],
    ['another kind', ['owner', 2000, '/']],
    ['a time that is no number', ['editor', '2000', '/']],
    ['a path that is no text', ['editor', 2000, null]],
  ])('is not given for %s, even when it is signed', (_case, claims) => {
    const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
    const hmac = createHmac('sha256', key).update(`draft-access:${text}`).digest('base64url')
    expect(readAccess(`${text}.${hmac}`, { key, now: 0 })).toBeUndefined()
  })

  it('is not given for what the same key signed for another purpose', () => {
    const [text = ''] = signAccess(guest, key).split('.')
    const other = createHmac('sha256', key).update(text).digest('base64url')
    expect(readAccess(`${text}.${other}`, { key, now: 0 })).toBeUndefined()
  })

  it('lasts half a day for an editor and a week for a guest', () => {
    expect([editorAccessMs, guestAccessMs]).toEqual([43_200_000, 604_800_000])
  })

  it('is read for both kinds', () => {
    for (const kind of ['editor', 'guest'] as const) {
      const access = { ...guest, kind }
      expect(readAccess(signAccess(access, key), { key, now: 0 })).toEqual(access)
    }
  })

  it.each([
    ['https://butler.example', true],
    ['http://localhost:3000', false],
  ])(
    'is kept on %s in a cookie for its page and its time, by https alone: %s',
    (siteUrl, secure) => {
      expect(accessCookieOptions(guest, siteUrl)).toEqual({
        httpOnly: true,
        sameSite: 'lax',
        secure,
        path: guest.path,
        expires: 2000,
      })
    },
  )
})
