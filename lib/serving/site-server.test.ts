import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { accessCookie, signAccess } from '#lib/draft-mode/access.ts'
import { createLakeProxy } from './lake-proxy.ts'
import { beating, listen, openSite, openSiteBefore } from './site-server.fixture.ts'

const noStore = 'private, no-cache, no-store, max-age=0, must-revalidate'

it('passes a byte range of a video through', async () => {
  const site = await openSite(({ url, headers }, response) => {
    response.writeHead(206, {
      'content-range': 'bytes 2-4/9',
      'content-type': 'video/mp4',
      etag: '"film"',
    })
    const { range, cookie, 'if-range': ifRange, 'x-lake-remote': remote } = headers
    response.end(JSON.stringify({ url, range, ifRange, remote, cookie }))
  })
  const headers = { range: 'bytes=2-4', 'if-range': '"film"', cookie: 'a=b' }
  const response = await fetch(`${site}/files/p/d/film.mp4?dl=`, { headers })
  expect(response.status).toBe(206)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-range': 'bytes 2-4/9',
    'content-type': 'video/mp4',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  })
  expect(await response.json()).toEqual({
    url: '/files/p/d/film.mp4?dl=',
    range: 'bytes=2-4',
    ifRange: '"film"',
    remote: '1',
  })
})

it('answers pages and missing pages without Next', async () => {
  const site = await openSiteBefore('http://127.0.0.1:9')
  const ask = async (path: string) => (await fetch(`${site}${path}`)).text()
  expect(await ask('/blog/?a=1')).toBe('page /blog/')
  expect(await ask('/blog/%FF/')).toBe('missing /')
  expect(await ask('/no/')).toBe('missing /no/')
  expect(await ask('/api/health/')).toBe('health')
})

it('counts a request for a page, and none for what is missing', async () => {
  const views: string[] = []
  const noteView = (path: string) => void views.push(path)
  const site = await openSiteBefore('http://127.0.0.1:9', { noteView })
  for (const path of ['/blog/?a=1', '/no/', '/api/health/']) await fetch(`${site}${path}`)
  expect(views).toEqual(['/blog/'])
})

/** The answer to a request whose line and headers are written as they stand. */
async function askRaw(site: string, head: string): Promise<string> {
  const socket = connect(Number(new URL(site).port), '127.0.0.1')
  socket.write(`${head}\r\nconnection: close\r\n\r\n`)
  return text(socket)
}

it.each(['http://any.example/blog/?a=1', 'HTTPS://user@[::1]:1/blog/'])(
  'answers the request target %s as the page that it names',
  async (target) => {
    const site = await openSiteBefore('http://127.0.0.1:9')
    expect(await askRaw(site, `GET ${target} HTTP/1.1\r\nhost: a`)).toContain('page /blog/')
    expect(await askRaw(site, 'GET http://any.example HTTP/1.1\r\nhost: a')).toContain('missing /')
  },
)

it('refuses a request with more than one host', async () => {
  const site = await openSiteBefore('http://127.0.0.1:9')
  const refusal = await askRaw(site, 'GET /blog/ HTTP/1.1\r\nhost: a\r\nHost: a')
  expect(refusal).toMatch(/^HTTP\/1\.1 400 [^]*x-content-type-options: nosniff/)
})

it('refuses a request without a host, but not one of HTTP/1.0', async () => {
  const site = await openSiteBefore('http://127.0.0.1:9')
  const refusal = await askRaw(site, 'GET /blog/ HTTP/1.1')
  expect(refusal).toMatch(/^HTTP\/1\.1 400 [^]*x-content-type-options: nosniff/)
  expect(await askRaw(site, 'GET /blog/ HTTP/1.0')).toContain('page /blog/')
})

describe('what Next answers', () => {
  it.each([
    [
      '/api/on-site/',
      's-maxage=31536000',
      'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    ],
    [
      '/api/draft-mode/enable/',
      'public, max-age=31536000, immutable',
      'public, max-age=31536000, immutable',
    ],
    ['/api/draft-mode/share/', 'no-store', 'no-store'],
    ['/api/draft-mode/disable/', undefined, noStore],
  ])('at %s with %s leaves with %s', async (path, given, left) => {
    const site = await openSite((_request, response) => {
      if (given !== undefined) response.setHeader('cache-control', given)
      response.writeHead(201, { 'x-own': '1' }).end('answer')
    })
    const response = await fetch(`${site}${path}`)
    expect([response.status, await response.text()]).toEqual([201, 'answer'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': left,
      'x-own': '1',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=63072000',
    })
  })

  it('is never replaced by a page, so that a form that cannot be stored keeps its text', async () => {
    const site = await openSite((_request, response) => {
      response
        .writeHead(503, {
          'content-type': 'text/html',
          'retry-after': '60',
          'set-cookie': 'consultation_draft=abc',
        })
        .end('form')
    })
    const response = await fetch(`${site}/api/subscriptions/`, { method: 'POST' })
    expect([response.status, await response.text()]).toEqual([503, 'form'])
    expect(response.headers.get('retry-after')).toBe('60')
    expect(response.headers.get('set-cookie')).toBe('consultation_draft=abc')
  })

  it('is 503 when Next fails', async () => {
    const site = await openSiteBefore('http://127.0.0.1:9')
    const response = await fetch(`${site}/api/on-site/`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
  })
})

describe('a draft', () => {
  const until = Date.now() + 60_000
  const guest = signAccess({ kind: 'guest', path: '/blog/new/', until }, 'key')
  const openDrafts = () =>
    openSite(({ url, headers }, response) => {
      response.writeHead(200, { 'cache-control': 's-maxage=9' })
      response.end(JSON.stringify({ url, cookie: headers.cookie, rsc: headers['rsc'] }))
    })
  const cookieOf = (access: string) => `a=b; __prerender_bypass=x; ${accessCookie}=${access}`

  it('is shown by Next to who has access, and stored nowhere', async () => {
    const headers = { cookie: cookieOf(guest), rsc: '1' }
    const response = await fetch(`${await openDrafts()}/blog/new/`, { headers })
    expect(response.headers.get('cache-control')).toBe(noStore)
    expect(await response.json()).toEqual({ url: '/blog/new/', cookie: headers.cookie, rsc: '1' })
  })

  it.each([
    ['for another page', guest, '/blog/other/'],
    ['that is forged', `${guest.slice(0, -2)}xx`, '/blog/new/'],
    ['that has expired', signAccess({ kind: 'editor', path: '/', until: 1 }, 'key'), '/blog/new/'],
    ['that is no text of ours', '%', '/blog/new/'],
  ])('is not shown with an access %s', async (_why, access, path) => {
    const headers = { cookie: cookieOf(access) }
    expect((await fetch(`${await openDrafts()}${path}`, { headers })).status).toBe(404)
  })

  it('is not switched on by Next’s own cookie anywhere else', async () => {
    const headers = { cookie: '__prerender_bypass=x; a=b; __next_preview_data=y', rsc: '1' }
    const response = await fetch(`${await openDrafts()}/api/on-site/`, { headers })
    expect(await response.json()).toEqual({ url: '/api/on-site/', cookie: 'a=b' })
  })
})

it('answers a redirect itself, and lets browsers revalidate it', async () => {
  const site = await openSiteBefore('http://127.0.0.1:9')
  const response = await fetch(`${site}/old?a=1`, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([308, '/new/?a=1'])
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

it.each([
  ['POST', '/images/p/d/a.png', 405, 'Method Not Allowed', 'GET, HEAD'],
  ['PUT', '/blog/', 405, 'Method Not Allowed', 'GET, HEAD'],
  ['GET', '/api/consultations/', 405, 'Method Not Allowed', 'POST'],
  ['GET', '/api/redirects/', 404, 'Not Found', null],
])(
  'refuses %s %s with %i in the error format of the content API',
  async (method, path, status, error, allow) => {
    const site = await openSiteBefore('http://127.0.0.1:9')
    const response = await fetch(`${site}${path}`, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('allow')).toBe(allow)
    expect(response.headers.get('cache-control')).toBe(noStore)
    expect(await response.json()).toEqual({ statusCode: status, error, message: error })
  },
)

it('tells every client while it drains that the connection closes', async () => {
  const site = await openSite((_request, response) => response.end(), { isDraining: () => true })
  for (const path of ['/blog/', '/api/health/', '/lake/v1/ping', '/studio/']) {
    const { headers } = await fetch(`${site}${path}`)
    expect([path, headers.get('connection')]).toEqual([path, 'close'])
  }
})

it('asks nothing of the address index that an event has made stale', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const order: string[] = []
  const site = await openSiteBefore('http://127.0.0.1:9', {
    waitFor: () => promise,
    index: () => {
      order.push('asked')
      return undefined
    },
  })
  const asked = fetch(`${site}/blog/`)
  setImmediate(() => {
    order.push('reloaded')
    resolve()
  })
  await asked
  expect(order).toEqual(['reloaded', 'asked'])
})

it.each(['/lake/v1/ping', '/images/p/d/a.png'])(
  'answers %s with 503 while the server behind it does not run',
  async (path) => {
    const gone = createServer()
    const url = await listen(gone)
    gone.close()
    const response = await fetch(`${await openSiteBefore(url)}${path}`)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  },
)

it('proxies the content API to the lake, and images to where they are stored', async () => {
  const [lakeUrl = '', assetsUrl = ''] = await Promise.all(
    ['lake', 'CDN'].map((name) =>
      listen(
        createServer(({ url, headers }, response) => response.end(`${name} ${headers.host}${url}`)),
      ),
    ),
  )
  const site = await openSiteBefore('', {
    lake: createLakeProxy({ lakeUrl, assetsUrl, pulse: beating }),
  })
  const ask = async (path: string) => (await fetch(`${site}${path}`)).text()
  expect(await ask('/lake/v1/ping')).toBe(`lake ${new URL(lakeUrl).host}/v1/ping`)
  expect(await ask('/images/p/d/a.png?w=1')).toBe(
    `CDN ${new URL(assetsUrl).host}/images/p/d/a.png?w=1`,
  )
})
