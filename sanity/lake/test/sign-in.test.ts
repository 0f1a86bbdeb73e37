import { describe, expect, it } from 'vitest'
import { createUsers } from '#lake/users/users.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { objectOf } from './object-of.fixture.ts'

const studio = 'https://butler.example/studio'
const email = 'anna@example.test'
const password = 'a long enough password'
// Of that password, at a 32nd of the usual cost.
const passwordHash = 'scrypt$1024$8$1$c2FsdA==$hRVmPw/toUzRqbaJnCowA5g1qgfb9efFCemgAu/l2gY='

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
    const html = await response.text()
    expect(html).toContain('<html lang="ru">')
    expect(html).toContain('<label for="email">')
    expect(html).not.toMatch(/<script|\son\w+=|aria-describedby/)
  })

  it('never redirects to another site, with or without the password', async () => {
    const lake = await openLakeOfAnna()
    const origin = 'https://butler.example.evil.example/studio'
    const page = await fetch(`${lake.url}/auth/login?origin=${origin}`)
    expect(page.status).toBe(400)
    expect(await page.text()).not.toContain('<form')
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
