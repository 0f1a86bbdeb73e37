import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { listen, openSite, openSiteBefore } from './site-server.fixture.ts'

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
  })
  expect(await response.json()).toEqual({
    url: '/files/p/d/film.mp4?dl=',
    range: 'bytes=2-4',
    ifRange: '"film"',
    remote: '1',
  })
})

it('shows the 404 page for an address that cannot be decoded', async () => {
  const site = await openSite(({ url }, response) => response.end(url))
  expect(await (await fetch(`${site}/blog/%FF/`)).text()).toBe('/_not-found/')
})

it.each([
  [404, 'text/html; charset=utf-8', 'error page 404'],
  [500, 'text/html; charset=utf-8', 'error page 500'],
  [503, 'text/html', 'error page 500'],
  [500, 'application/json', 'from Next'],
  [200, 'text/html', 'from Next'],
])('answers %i %s with what %s', async (status, type, text) => {
  const site = await openSite(
    (_request, response) => {
      response.writeHead(status, { 'content-type': type }).end('from Next')
    },
    { errorPages: async (kind) => `error page ${kind}` },
  )
  const response = await fetch(`${site}/blog/`)
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(text)
})

it('passes Next’s answer on with our security headers and Cache-Control', async () => {
  const site = await openSite((_request, response) => {
    const headers = {
      'cache-control': 's-maxage=31536000',
      'content-type': 'text/css',
      'x-own': '1',
    }
    response.writeHead(201, headers).end('answer')
  })
  const response = await fetch(`${site}/blog/`)
  expect([response.status, await response.text()]).toEqual([201, 'answer'])
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    'content-type': 'text/css',
    'x-own': '1',
    connection: 'keep-alive',
    'keep-alive': 'timeout=65',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  })
})

it('sends an error page uncacheable, and without a body for HEAD', async () => {
  const site = await openSite(
    (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html', 'cache-control': 's-maxage=9' }).end()
    },
    { errorPages: async () => 'whole page' },
  )
  for (const [method, text] of [
    ['GET', 'whole page'],
    ['HEAD', ''],
  ] as const) {
    const response = await fetch(`${site}/no/`, { method })
    expect([response.status, await response.text()]).toEqual([404, text])
    expect(response.headers.get('cache-control')).toBe(noStore)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  }
})

it('answers 503 when the error page cannot be read either', async () => {
  const site = await openSite(
    (_request, response) => {
      response.writeHead(500, { 'content-type': 'text/html' }).end()
    },
    { errorPages: () => Promise.reject(new Error('Next is gone')) },
  )
  expect((await fetch(`${site}/blog/`)).status).toBe(503)
})

it.each([404, 500])('keeps Next’s own page for %i in development', async (status) => {
  const site = await openSite((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('from Next')
  })
  expect(await (await fetch(`${site}/blog/`)).text()).toBe('from Next')
})

it('answers a redirect itself, and lets browsers revalidate it', async () => {
  const findRedirect = (target: string) =>
    target === '/old/?a=1' ? { location: '/new/?a=1', status: 308 as const } : undefined
  const site = await openSite((_request, response) => response.end('from Next'), { findRedirect })
  const response = await fetch(`${site}/old/?a=1`, { redirect: 'manual' })
  expect([response.status, response.headers.get('location')]).toEqual([308, '/new/?a=1'])
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

it.each([
  ['POST', '/images/p/d/a.png', 405, 'Method Not Allowed'],
  ['GET', '/api/redirects/', 404, 'Not Found'],
  ['GET', '/api/health/', 503, 'Service Unavailable'],
])(
  'refuses %s %s with %i in the error format of the content API',
  async (method, path, status, error) => {
    const site = await openSite((_request, response) => response.end(), { isDraining: () => true })
    const response = await fetch(`${site}${path}`, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe(noStore)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ statusCode: status, error, message: error })
  },
)

it.each(['/blog/', '/lake/v1/ping', '/images/p/d/a.png'])(
  'answers %s with 503 while the server behind it does not run',
  async (path) => {
    const gone = createServer()
    const url = await listen(gone)
    gone.close()
    expect((await fetch(`${await openSiteBefore(url)}${path}`)).status).toBe(503)
  },
)

it('proxies the content API to the lake, and images to where they are stored', async () => {
  const [lake = '', assets = ''] = await Promise.all(
    ['lake', 'assets'].map((name) => listen(createServer((_, response) => response.end(name)))),
  )
  const site = await openSiteBefore(lake, { assetsUrl: assets })
  const ask = async (path: string) => (await fetch(`${site}${path}`)).text()
  expect([await ask('/lake/v1/ping'), await ask('/images/p/d/a.png')]).toEqual(['lake', 'assets'])
})

it('proxies images to the cloud with the cloud’s host name, and the rest to Next', async () => {
  const [cdn, next] = await Promise.all(
    ['CDN', 'Next'].map((name) =>
      listen(
        createServer(({ url, headers }, response) => response.end(`${name} ${headers.host}${url}`)),
      ),
    ),
  )
  const clouded = { nextUrl: next ?? '', assetsUrl: cdn ?? '', lakeUrl: undefined }
  const site = await openSiteBefore('', clouded)
  const ask = async (path: string) => (await fetch(`${site}${path}`)).text()
  expect(await ask('/images/p/d/a.png?w=1')).toBe(
    `CDN ${new URL(cdn ?? '').host}/images/p/d/a.png?w=1`,
  )
  expect(await ask('/lake/v1/ping')).toBe(`Next ${new URL(site).host}/lake/v1/ping`)
})
