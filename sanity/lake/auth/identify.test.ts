import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { migrations } from '#lake/store/migrations.ts'
import { containing, matching, objectWith } from '#lake/test/matchers.fixture.ts'
import { bearerToken, identify, isRemote, requireEditor, requireMember } from './identify.ts'
import { anonymous } from './identity.ts'
import { createTokens } from './tokens.ts'

const configured = [
  { id: 'site-read', token: 'the token of the site', role: 'viewer' as const },
  { id: 'site-write', token: 'the-token-of-the-site-that-writes', role: 'editor' as const },
]

function openTokens() {
  const db = new DatabaseSync(':memory:')
  db.exec(migrations.join(';'))
  return createTokens(db, { configured, now: () => 0 })
}

const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { headers })

const refused = objectWith({
  status: 401,
  body: objectWith({ errorCode: 'SIO-401-ANF' }),
})

describe('the token of a request', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    [`Bearer ${'x'.repeat(512)}`, 'x'.repeat(512)],
    ['Basic abc', undefined],
    ['xBearer abc', undefined],
    ['Bearer  abc', undefined],
    ['Bearer a b', undefined],
    ['Bearer', undefined],
    [`Bearer ${'x'.repeat(513)}`, undefined],
  ])('in %s', (authorization, token) => {
    expect(bearerToken(request({ authorization }))).toBe(token)
  })

  it('is none without the header', () => expect(bearerToken(request())).toBeUndefined())
})

describe('who calls', () => {
  it.each([
    ['1', true],
    ['0', false],
    ['', false],
    ['11', false],
  ])('came through the proxy of the site with x-lake-remote %j: %s', (value, expected) => {
    expect(isRemote(request({ 'x-lake-remote': value }))).toBe(expected)
  })

  it('is anonymous without a token, and refused when it came through the proxy', () => {
    const tokens = openTokens()
    expect(identify(request(), tokens)).toBe(anonymous)
    expect(() => identify(request({ 'x-lake-remote': '1' }), tokens)).toThrow(refused)
  })

  it('is anonymous when a site with a token asks for its visitors, and refused without one', () => {
    const ask = (authorization: string) =>
      identify(request({ authorization, 'x-lake-visitor': '1' }), openTokens())
    expect(ask('Bearer the-token-of-the-site-that-writes')).toBe(anonymous)
    expect(() => ask('Bearer unknown')).toThrow(refused)
    const remote = { 'x-lake-remote': '1', 'x-lake-visitor': '1' }
    expect(() => identify(request(remote), openTokens())).toThrow(refused)
  })

  it('is the holder of a configured or created token', () => {
    const tokens = openTokens()
    const made = tokens.create('administrator')
    const byToken = (token: string) =>
      identify(request({ authorization: `Bearer ${token}`, 'x-lake-remote': '1' }), tokens)
    expect(byToken('the-token-of-the-site-that-writes')).toEqual({
      kind: 'token',
      id: 'site-write',
      role: 'editor',
    })
    expect(byToken(made)).toEqual({
      kind: 'token',
      id: matching(/^token-[\da-f]{12}$/),
      role: 'administrator',
    })
  })

  it.each(['Bearer unknown', 'Bearer', 'Basic x', ''])(
    'is refused with the authorization %j, also on loopback',
    (authorization) => {
      expect(() => identify(request({ authorization }), openTokens())).toThrow(refused)
    },
  )

  it('must be a member where a token is required', () => {
    const tokens = openTokens()
    expect(() => requireMember(request(), tokens)).toThrow(refused)
    const authorization = 'Bearer the-token-of-the-site-that-writes'
    expect(requireMember(request({ authorization }), tokens)).toMatchObject({ id: 'site-write' })
  })

  it('must be an editor or administrator to write', () => {
    expect(() => requireEditor(anonymous, 'create')).toThrow(refused)
    const member = (role: 'viewer' | 'editor' | 'administrator') =>
      ({ kind: 'token', id: 'x', role }) as const
    expect(() => requireEditor(member('viewer'), 'update')).toThrow(
      objectWith({ status: 403, message: containing('"update"') }),
    )
    for (const role of ['editor', 'administrator'] as const) {
      expect(() => requireEditor(member(role), 'create')).not.toThrow()
    }
  })
})

describe('the tokens', () => {
  it('are listed oldest first and removed by id', () => {
    const db = new DatabaseSync(':memory:')
    db.exec(migrations.join(';'))
    let now = Date.UTC(2026, 0, 2)
    const tokens = createTokens(db, { configured: [], now: () => now })
    tokens.create('viewer')
    now -= 86_400_000
    const token = tokens.create('editor')
    const [older, newer] = tokens.list()
    expect([older, newer]).toMatchObject([
      { role: 'editor', created: '2026-01-01T00:00:00.000Z' },
      { role: 'viewer', created: '2026-01-02T00:00:00.000Z' },
    ])
    expect(tokens.remove(older?.id ?? '')).toBe(true)
    expect(tokens.remove(older?.id ?? '')).toBe(false)
    expect(tokens.find(token)).toBeNull()
    expect(tokens.list()).toEqual([newer])
  })
})
