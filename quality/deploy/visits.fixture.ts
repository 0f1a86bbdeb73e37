import { expect, it } from 'vitest'
import { ask as askSite } from '#quality/site-faults/ask.fixture.ts'
import { host, secrets, siteUrl } from './installation.fixture.ts'
import type { Installation } from './installation.fixture.ts'
import type { Proxy } from './proxy.fixture.ts'
import { ask, openTls } from './visitor.fixture.ts'
import type { Question } from './visitor.fixture.ts'

/** A running product and a proxy before it. */
export type Setting = {
  proxy: Proxy
  installation: Installation
  /** Begins the addresses of visitors that only this proxy has: `127.0.1`. */
  visitors: string
}

const hsts = 'max-age=63072000'
const longAddress = '/blog/?page=2&utm_source=a%20b'

/** Names, certificate, protocols and headers of security, as a visitor meets them. */
export function defineVisits(at: () => Setting): void {
  it('answers by HTTPS and HTTP/2 under the name of the site', async () => {
    const socket = await openTls(at().proxy, host, { protocols: ['h2', 'http/1.1'] })
    socket.destroy()
    expect(socket.alpnProtocol).toBe('h2')
    const { status, headers } = await ask(at().proxy, `${siteUrl}/`)
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  })

  it('has no certificate for a name that is not the site’s', async () => {
    await expect(openTls(at().proxy, 'evil.test')).rejects.toThrow('SSL alert')
  })

  it.each([
    `http://${host}`,
    `http://www.${host}`,
    `https://www.${host}`,
    `http://old-${host}`,
    `https://old-${host}`,
    `http://www.old-${host}`,
    `https://www.old-${host}`,
  ])('leads from %s to the site in one step, path and query kept', async (origin) => {
    const { status, headers } = await ask(at().proxy, `${origin}${longAddress}`)
    expect([301, 308]).toContain(status)
    expect(headers.location).toBe(`${siteUrl}${longAddress}`)
    // Over plain http the header means nothing.
    const https = origin.startsWith('https:')
    expect(headers['strict-transport-security']).toBe(https ? hsts : undefined)
  })

  it.each(['/', '/blog/', '/no-such-page/', '/api/health/', '/lake/v1/ping', '/studio/', '/blog'])(
    'sends one Strict-Transport-Security with %s',
    async (path) => {
      const { headers } = await ask(at().proxy, `${siteUrl}${path}`)
      // Two of them would be joined by a comma.
      expect(headers['strict-transport-security']).toBe(hsts)
    },
  )

  it('shows addresses of the site alone, never those behind the proxy', async () => {
    const texts = await Promise.all(
      ['/', '/blog/', '/feed.xml', '/robots.txt'].map(
        async (path) => (await ask(at().proxy, `${siteUrl}${path}`)).text,
      ),
    )
    expect(texts[0]).toContain(`<link rel="canonical" href="${siteUrl}/"/>`)
    expect(texts.filter((text) => !text.includes(siteUrl))).toEqual([])
    expect(texts.join().match(/https?:\/\/(?:localhost|127\.0\.0\.1)[^"<\s]*/g)).toBeNull()
  })

  it.each(['br', 'gzip', 'identity'])(
    'passes on what the site made for %s, byte for byte',
    async (coding) => {
      const headers = { 'accept-encoding': coding }
      for (const path of ['/', '/studio/', '/blog/']) {
        const own = await askSite(`http://127.0.0.1:${at().installation.port}`, path, { headers })
        const { body, headers: passed } = await ask(at().proxy, `${siteUrl}${path}`, { headers })
        const { etag, vary, 'content-encoding': made } = own.headers
        expect(made).toBe(coding === 'identity' ? undefined : coding)
        expect(passed).toMatchObject({ etag, vary, ...(made && { 'content-encoding': made }) })
        expect(body.equals(own.body)).toBe(true)
      }
    },
  )
}

/** Forms, their limits and cookies. */
export function defineForms(at: () => Setting): void {
  const post = (question: Question, path = '/api/consultations/') =>
    ask(at().proxy, `${siteUrl}${path}`, {
      method: 'POST',
      ...question,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...question.headers },
    })
  const postFrom = async (from: string, headers: Record<string, string> = {}) =>
    (await post({ from, headers, body: formOf({ contact: 'nobody' }) })).status

  it('takes the form of the site’s own page, and none of another site', async () => {
    const from = `${at().visitors}.10`
    const body = formOf({ contact: '+79211234567' })
    const own = await post({ from, body, headers: { origin: siteUrl } })
    expect(own.status).toBe(303)
    expect(own.headers.location).toMatch(/^\/consultation\/thanks\//)
    expect(own.headers['set-cookie']?.filter((cookie) => !/; Secure/.test(cookie))).toEqual([])
    const foreign = await post({ from, body, headers: { origin: 'https://evil.test' } })
    expect(foreign.status).toBe(403)
  })

  it('counts each visitor’s posts apart, whatever the visitor claims', async () => {
    const prefix = at().visitors.replace(/\d+$/, '')
    const third = Number(at().visitors.slice(prefix.length))
    const [first, second] = [`${prefix}${third + 1}.7`, `${prefix}${third + 2}.7`]
    const statuses: number[] = []
    for (let count = 0; count < 11; count += 1) statuses.push(await postFrom(first))
    expect([statuses.slice(0, 10).includes(429), statuses.at(-1)]).toEqual([false, 429])
    for (const name of ['x-forwarded-for', 'x-real-ip', 'x-client-address', 'forwarded']) {
      const claim = name === 'forwarded' ? 'for=198.51.100.9' : '198.51.100.9'
      expect(await postFrom(first, { [name]: claim })).toBe(429)
    }
    expect(await postFrom(first, { 'x-forwarded-for': '198.51.100.9, 127.0.0.1' })).toBe(429)
    expect(await postFrom(second)).not.toBe(429)
  })

  it('says in Russian what is too large to be a request', async () => {
    const from = `${at().visitors}.10`
    const answer = await post({ from, body: formOf({ message: 'я'.repeat(20_000) }) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('Заявка слишком большая')
    expect((await post({ from, body: 'x'.repeat(3_000_000) })).status).toBe(413)
  })

  it('marks the cookies of the desk Secure', async () => {
    const user = ['user', 'add', `anna-${at().visitors}`, '--role', 'owner']
    const printed = await at().installation.command('lib/requests/cli.ts', ...user)
    const password = /^password: (.+)$/m.exec(printed)?.[1]
    const fields = new URLSearchParams({ name: user[2] ?? '', password: password ?? printed })
    const signIn = '/desk/actions/sign-in/'
    const answer = await post({ headers: { origin: siteUrl }, body: `${fields}` }, signIn)
    expect([answer.status, answer.headers.location]).toEqual([303, '/desk/'])
    const cookies = answer.headers['set-cookie'] ?? []
    expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual(['__Host-desk', 'desk_device'])
    expect(cookies.filter((cookie) => !/; Secure/.test(cookie))).toEqual([])
  })

  it('marks the cookies of a shared draft Secure', async () => {
    const shared = await post(
      {
        headers: {
          authorization: `Bearer ${secrets.writeToken}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ path: '/blog/' }),
      },
      '/api/draft-mode/share/',
    )
    const link = /"url":"([^"]+)"/.exec(shared.text)?.[1] ?? shared.text
    expect(link).toMatch(new RegExp(`^${siteUrl}/`))
    const { status, headers } = await ask(at().proxy, link)
    expect([status, headers['set-cookie']?.length]).toEqual([303, 2])
    expect(headers['set-cookie']?.filter((cookie) => !/; Secure/.test(cookie))).toEqual([])
  })
}

function formOf(fields: Record<string, string>): string {
  return new URLSearchParams({ channel: 'phone', consent: 'on', ...fields }).toString()
}
