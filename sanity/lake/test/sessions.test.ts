import { describe, expect, it } from 'vitest'
import { createSessions, linkLifetime, passwordLifetime } from '#lake/auth/sessions.ts'
import { createUsers } from '#lake/users/users.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { aString } from './matchers.fixture.ts'
import { objectOf } from './object-of.fixture.ts'

const hour = 3_600_000

/** Signs the local administrator in as the Studio does with `#sid=`. */
async function signIn(lake: TestLake, lifetime = passwordLifetime) {
  const now = () => lake.now()
  const { id } = createUsers(lake.store.db, now).localAdministrator()
  const signInId = createSessions(lake.store.db, now).createSignInId(id, lifetime)
  const { body } = await get(lake, `auth/fetch?sid=${signInId}`)
  return { id, signInId, token: String(body['token']) }
}

async function get(lake: TestLake, path: string, token?: string) {
  const headers: HeadersInit = { 'x-lake-remote': '1' }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  const response = await fetch(`${lake.url}/v1/${path}`, { headers })
  return { status: response.status, body: objectOf(await response.json()) }
}

describe('a sign-in id', () => {
  it('opens a session once', async () => {
    const lake = await openTestLake()
    const { id, signInId, token } = await signIn(lake)
    expect(await get(lake, 'users/me', token)).toMatchObject({
      status: 200,
      body: { id, role: 'administrator', name: 'Администратор этого компьютера' },
    })
    expect(await get(lake, `auth/fetch?sid=${signInId}`)).toMatchObject({ status: 401 })
  })

  it('expires', async () => {
    const lake = await openTestLake()
    const { id } = createUsers(lake.store.db, Date.now).localAdministrator()
    const sessions = createSessions(lake.store.db, Date.now)
    const signInId = sessions.createSignInId(id, linkLifetime)
    lake.advance(linkLifetime.idMs + 1000)
    expect(await get(lake, `auth/fetch?sid=${signInId}`)).toMatchObject({ status: 401 })
  })

  it.each(['auth/fetch', 'auth/fetch?sid=', 'auth/fetch?sid=guess'])(
    'cannot be guessed with %s',
    async (path) => {
      expect(await get(await openTestLake(), path)).toMatchObject({ status: 401 })
    },
  )
})

describe('a session', () => {
  it('is stored as a hash only, as its id was', async () => {
    const lake = await openTestLake()
    const { token } = await signIn(lake)
    const rows = (table: string) =>
      JSON.stringify(lake.store.db.prepare(`select * from ${table}`).all())
    expect(rows('sessions')).toContain('user-local-administrator')
    expect(rows('sessions')).not.toContain(token)
    expect(rows('sign_in_ids')).toBe('[]')
  })

  it('is no session with an access token: no expiry', async () => {
    const lake = await openTestLake()
    const { body } = await get(lake, 'auth/id', lake.token('viewer'))
    expect(body).toEqual({ id: aString, expiry: null })
    expect((await get(lake, 'auth/id')).status).toBe(401)
  })

  it('reports when it ends', async () => {
    const lake = await openTestLake()
    const { id, token } = await signIn(lake, linkLifetime)
    const { body } = await get(lake, 'auth/id', token)
    expect(body['id']).toBe(id)
    const hoursLeft = (Date.parse(String(body['expiry'])) - lake.now()) / hour
    expect(hoursLeft).toBeGreaterThan(11.9)
    expect(hoursLeft).toBeLessThanOrEqual(12)
  })

  it('ends twelve hours after its last use, in a way that keeps unsaved edits', async () => {
    const lake = await openTestLake()
    const { token } = await signIn(lake)
    for (let n = 0; n < 4; n += 1) {
      lake.advance(11 * hour)
      expect(await get(lake, 'users/me', token)).toMatchObject({ status: 200 })
    }
    lake.advance(12 * hour)
    const ended = { status: 401, body: { errorCode: 'SIO-401-AEX' } }
    expect(await get(lake, 'users/me', token)).toMatchObject(ended)
    expect(await get(lake, 'data/query/production?query=1', token)).toMatchObject(ended)
  })

  it('ends after thirty days of regular use', async () => {
    const lake = await openTestLake()
    const { token } = await signIn(lake)
    for (let hours = 0; hours < 30 * 24 - 11; hours += 11) {
      lake.advance(11 * hour)
      expect(await get(lake, 'users/me', token)).toMatchObject({ status: 200 })
    }
    lake.advance(11 * hour)
    const ended = { status: 401, body: { errorCode: 'SIO-401-AEX' } }
    expect(await get(lake, 'users/me', token)).toMatchObject(ended)
  })

  it('opened by a link ends after twelve hours of regular use', async () => {
    const lake = await openTestLake()
    const { token } = await signIn(lake, linkLifetime)
    lake.advance(11 * hour)
    expect(await get(lake, 'users/me', token)).toMatchObject({ status: 200 })
    lake.advance(hour)
    expect(await get(lake, 'users/me', token)).toMatchObject({ status: 401 })
  })

  it('ends with sign-out, which may be repeated', async () => {
    const lake = await openTestLake()
    const { token } = await signIn(lake)
    const headers = { authorization: `Bearer ${token}` }
    for (let n = 0; n < 2; n += 1) {
      const out = await fetch(`${lake.url}/v1/auth/logout`, { method: 'POST', headers })
      expect(await out.json()).toEqual({ ok: true })
    }
    expect(await get(lake, 'users/me', token)).toMatchObject({
      status: 401,
      body: { errorCode: 'SIO-401-ANF' },
    })
  })
})
