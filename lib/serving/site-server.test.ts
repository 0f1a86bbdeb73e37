import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { createSiteServer } from './site-server.ts'
import type { StandIns } from './stand-ins.ts'

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return `http://127.0.0.1:${address.port}`
}

/** The site's server before a lake that answers as told. */
async function openSite(answer: RequestListener, standIns?: StandIns): Promise<string> {
  return openSiteBefore(await listen(createServer(answer)), standIns)
}

async function openSiteBefore(lakeUrl: string, standIns?: StandIns): Promise<string> {
  const options = { nextUrl: lakeUrl, lakeUrl, assetsUrl: lakeUrl, trustedProxies: [] }
  return listen(
    createSiteServer({
      ...options,
      standIns,
      findRedirect: () => undefined,
      isDraining: () => false,
    }),
  )
}

it('hands a part of a film on as it was asked for', async () => {
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

it('asks Next for its missing page when an address cannot be read', async () => {
  const site = await openSite(({ url }, response) => response.end(url))
  expect(await (await fetch(`${site}/blog/%FF/`)).text()).toBe('/_not-found/')
})

it.each([
  [404, 'text/html; charset=utf-8', 'stands in for 404'],
  [500, 'text/html; charset=utf-8', 'stands in for 500'],
  [503, 'text/html', 'stands in for 500'],
  [500, 'application/json', 'from Next'],
  [200, 'text/html', 'from Next'],
])('answers %i %s with what %s', async (status, type, text) => {
  const site = await openSite(
    (_request, response) => {
      response.writeHead(status, { 'content-type': type }).end('from Next')
    },
    async (kind) => `stands in for ${kind}`,
  )
  const response = await fetch(`${site}/blog/`)
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(text)
})

describe('what only we may say', () => {
  const claims = {
    'x-lake-remote': '0',
    'x-client-address': '198.51.100.1',
    'x-forwarded-for': '198.51.100.1',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-page-path': '/forged/',
  }
  const openEcho = () =>
    openSite(({ headers }, response) => {
      response.end(JSON.stringify(Object.keys(claims).map((name) => [name, headers[name]])))
    })

  it.each([
    ['Next', '/blog/?a=1', { 'x-client-address': '127.0.0.1', 'x-page-path': '/blog/' }],
    [
      'the lake',
      '/lake/v1/users/me',
      {
        'x-lake-remote': '1',
        'x-client-address': '127.0.0.1',
        'x-page-path': '/lake/v1/users/me',
      },
    ],
  ])('reaches %s in our words, not in those of the visitor', async (_who, path, own) => {
    const response = await fetch(`${await openEcho()}${path}`, { headers: claims })
    const told = z.array(z.tuple([z.string(), z.string()]).or(z.tuple([z.string(), z.null()])))
    const entries = told.parse(await response.json()).filter(([, value]) => value !== null)
    expect(Object.fromEntries(entries)).toEqual(own)
  })

  it('goes with a WebSocket to the lake as well', async () => {
    const lakeServer = createServer()
    const asked = new Promise<IncomingMessage>((resolve) => {
      lakeServer.on('upgrade', (request, socket) => {
        resolve(request)
        socket.destroy()
      })
    })
    const site = await openSiteBefore(await listen(lakeServer))
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }
    const request = get(`${site}/lake/v1/streams`, { headers: { ...claims, ...upgrade } })
    request.on('error', () => {})
    const { url, headers } = await asked
    expect({ url, ...headers }).toMatchObject({
      url: '/v1/streams',
      'x-lake-remote': '1',
      'x-client-address': '127.0.0.1',
    })
    expect(headers).not.toHaveProperty('x-middleware-subrequest')
  })
})
