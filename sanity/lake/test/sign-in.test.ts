import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createThrottle } from '#lake/auth/throttle.ts'
import { createUsers } from '#lake/users/users.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { objectOf } from './object-of.fixture.ts'

const studio = 'https://butler.example/studio'
const email = 'anna@example.test'
const password = 'a long enough password'
const passwordHash = cheapHash(password)

/** A hash at a 96th of the usual cost. */
function cheapHash(text: string): string {
  const key = scryptSync(text, 'salt', 32, { N: 1024, r: 8, p: 1 })
  return `scrypt$1024$8$1$${Buffer.from('salt').toString('base64')}$${key.toString('base64')}`
}

async function openLakeOfAnna(): Promise<TestLake> {
  const lake = await openTestLake()
  const users = createUsers(lake.store.db, lake.now)
  users.save({ email, name: 'Анна', role: 'editor', passwordHash })
  return lake
}

type Form = { email?: string; password?: string }

function submit(
  lake: TestLake,
  form: Form,
  { origin = studio, headers = {} }: { origin?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${lake.url}/auth/login/local?${new URLSearchParams({ origin, withSid: 'true' })}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, password, ...form }),
    headers: { 'x-lake-remote': '1', 'x-client-address': '192.0.2.1', ...headers },
  })
}

describe('the sign-in page', () => {
  it('is a Russian form that needs no script', async () => {
    const lake = await openTestLake()
    const response = await fetch(`${lake.url}/v1/auth/login/local?origin=${studio}`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-\S+'; form-action 'self' https:\/\/butler.example; /,
    )
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    const html = await response.text()
    expect(html).toMatch(/<input id="email"[^>]* autofocus/)
    expect(html).not.toMatch(/<input id="password"[^>]* autofocus|role="alert"|aria-invalid="/)
    expect(html).toContain('<html lang="ru">')
    expect(html).toContain('<label for="email">')
    expect(html).not.toMatch(/<script|\son\w+=|aria-describedby/)
  })

  it('never redirects to another site, with or without the password', async () => {
    const lake = await openLakeOfAnna()
    const origin = 'https://butler.example.evil.example/studio'
    const page = await fetch(`${lake.url}/auth/login?origin=${origin}`)
    expect(page.status).toBe(400)
    const html = await page.text()
    expect(html).not.toContain('<form')
    expect(html).toContain('Сюда войти нельзя')
    expect(page.headers.get('content-security-policy')).toContain("; form-action 'self'; base-uri")
    const response = await submit(lake, {}, { origin })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
  })

  it('escapes typed values', async () => {
    const response = await submit(await openTestLake(), { email: '"><script>alert(1)</script>' })
    const html = await response.text()
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;')
    expect(html).not.toContain('<script')
  })
})

describe('signing in', () => {
  it('redirects to the Studio with an id that opens a session of that person', async () => {
    const lake = await openLakeOfAnna()
    const response = await submit(lake, { email: ' Anna@Example.TEST' })
    expect(response.status).toBe(303)
    const [, address, sid] = /^([^#]+)#sid=([\w-]{20,})$/.exec(
      response.headers.get('location') ?? '',
    ) ?? ['', '']
    expect(address).toBe(studio)
    const opened = await fetch(`${lake.url}/v1/auth/fetch?sid=${sid}`)
    const { token } = objectOf(await opened.json())
    const client = lake.client(undefined, { token: String(token) })
    expect(await client.users.getById('me')).toMatchObject({ name: 'Анна', email, role: 'editor' })
    const { _id } = await client.create({ _type: 'note' })
    expect(await client.getDocument(_id)).toMatchObject({ _type: 'note' })
  })

  it('gives the same answer to a wrong password and to an unknown address', async () => {
    const lake = await openLakeOfAnna()
    const wrong = await submit(lake, { password: 'another long password' })
    const unknown = await submit(lake, { email: 'anyone@example.test' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const html = await wrong.text()
    expect(html).toContain('role="alert"')
    expect(html).toContain('aria-describedby="problem"')
    expect(html).toMatch(/<input id="password"[^>]* autofocus/)
    expect(html).not.toMatch(/<input id="email"[^>]* autofocus/)
    expect((await unknown.text()).replace('anyone@example.test', email)).toBe(html)
  })

  it('does not sign in the administrator of the sign-in link', async () => {
    const lake = await openTestLake()
    createUsers(lake.store.db, lake.now).localAdministrator()
    expect((await submit(lake, { email: '', password: '' })).status).toBe(401)
  })

  it('is slowed down after wrong passwords, for the right one too, and recovers', async () => {
    const lake = await openLakeOfAnna()
    for (let n = 0; n < 5; n += 1) await submit(lake, { password: `wrong ${n}` })
    const slow = await submit(lake, {})
    expect(slow.status).toBe(429)
    expect(slow.headers.get('retry-after')).toMatch(/^[1-5]$/)
    const elsewhere = await submit(lake, {}, { headers: { 'x-client-address': '192.0.2.2' } })
    expect(elsewhere.status).toBe(303)
    lake.advance(5_000)
    expect((await submit(lake, {})).status).toBe(303)
  })

  it.each([
    [8, /Подождите [34]\d с и/, 40],
    [9, /Подождите 2 мин и/, 80],
  ])('says after %i wrong passwords how long to wait', async (failures, wait, seconds) => {
    const lake = await openLakeOfAnna()
    const throttle = createThrottle(lake.store.db, () => Math.floor(lake.now()))
    for (let n = 0; n < failures - 1; n += 1) throttle.failed({ email, address: '192.0.2.1' })
    lake.advance(30 * 60_000)
    await submit(lake, { password: 'wrong' })
    const slow = await submit(lake, {})
    expect(slow.status).toBe(429)
    // Less the seconds that the test itself has taken.
    expect(Number(slow.headers.get('retry-after'))).toBeLessThanOrEqual(seconds)
    expect(Number(slow.headers.get('retry-after'))).toBeGreaterThan(seconds - 10)
    const html = await slow.text()
    expect(html).toMatch(wait)
    expect(html).toContain(`value="${email}" aria-invalid="true"`)
  })

  it('ignores x-client-address unless the request came through the proxy', async () => {
    const lake = await openLakeOfAnna()
    const headers = { 'x-lake-remote': '0' }
    for (let n = 0; n < 5; n += 1) {
      const from = { ...headers, 'x-client-address': `192.0.2.${n}` }
      await submit(lake, { password: 'wrong' }, { headers: from })
    }
    expect((await submit(lake, {}, { headers })).status).toBe(429)
    expect((await submit(lake, {})).status).toBe(303)
  })

  it('may be submitted from a page of the lake itself', async () => {
    const lake = await openLakeOfAnna()
    const headers = { origin: 'http://lake.example' }
    expect((await submit(lake, {}, { headers })).status).toBe(303)
  })

  it('leads to the Studio of the site when no address was given', async () => {
    const lake = await openLakeOfAnna()
    const response = await fetch(`${lake.url}/auth/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ email, password }),
    })
    expect(response.headers.get('location')).toMatch(
      /^https:\/\/butler\.example\/studio\/#sid=[\w-]+$/,
    )
  })

  it('reads no more of a password than its field takes', async () => {
    const lake = await openTestLake()
    const longest = 'p'.repeat(200)
    createUsers(lake.store.db, lake.now).save({
      email,
      name: 'Анна',
      role: 'editor',
      passwordHash: cheapHash(longest),
    })
    expect((await submit(lake, { password: `${longest}x` })).status).toBe(303)
    expect((await submit(lake, { password: longest.slice(1) })).status).toBe(401)
  })

  it.each([
    ['application/x-www-form-urlencoded', 401],
    ['application/x-www-form-urlencoded; charset=UTF-8', 401],
    ['application/x-www-form-urlencodedx', 415],
    ['text/plain; application/x-www-form-urlencoded', 415],
  ])('takes a form of the type %s with %i', async (type, status) => {
    const lake = await openLakeOfAnna()
    const init = { method: 'POST', body: `email=${email}`, headers: { 'content-type': type } }
    expect((await fetch(`${lake.url}/auth/login`, init)).status).toBe(status)
  })

  it('cannot be triggered by another site (CSRF)', async () => {
    const lake = await openLakeOfAnna()
    for (const origin of ['https://evil.example', 'null']) {
      expect((await submit(lake, {}, { headers: { origin } })).status).toBe(403)
    }
    const own = await submit(lake, {}, { headers: { origin: 'https://butler.example' } })
    expect(own.status).toBe(303)
  })

  it('accepts a small form only', async () => {
    const lake = await openLakeOfAnna()
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
    expect((await fetch(`${lake.url}/auth/login`, json)).status).toBe(415)
    expect((await submit(lake, { email: 'x'.repeat(10_000) })).status).toBe(413)
  })

  it('logs no credentials', async () => {
    const lake = await openLakeOfAnna()
    await submit(lake, {})
    await submit(lake, { password: 'another long password' })
    expect(lake.logLines.join('')).not.toMatch(/anna|password|192\.0\.2/i)
  })
})

describe('the Studio', () => {
  it('learns where to sign in', async () => {
    const lake = await openTestLake()
    expect(await (await fetch(`${lake.url}/v1/auth/providers`)).json()).toEqual({
      providers: [{ name: 'lake', title: 'Почта и пароль', url: 'http://lake.example/auth/login' }],
      thirdPartyLogin: false,
    })
  })
})
