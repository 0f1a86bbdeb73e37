import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toNetworks } from '#lib/hosts/networks.ts'
import { listen, openSite, openSiteBefore } from './site-server.fixture.ts'

describe('a header that only the server may set', () => {
  const claims = {
    'x-lake-remote': '0',
    'x-client-address': '198.51.100.1',
    'x-forwarded-for': '198.51.100.1',
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-page-path': '/forged/',
    'x-matched-path': '/blog',
    'x-invoke-status': '500',
    'x-nextjs-data': '1',
    'x-prerender-revalidate': 'a',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=198.51.100.1',
    'x-butlerspb-render': 'a',
  }
  const openEcho = () =>
    openSite(({ headers }, response) => {
      response.end(JSON.stringify(Object.keys(claims).map((name) => [name, headers[name]])))
    })

  it.each([
    [
      'Next',
      '/api/on-site/?a=1',
      { 'x-client-address': '127.0.0.1', 'x-page-path': '/api/on-site/' },
    ],
    [
      'the lake',
      '/lake/v1/users/me',
      {
        'x-lake-remote': '1',
        'x-client-address': '127.0.0.1',
        'x-page-path': '/lake/v1/users/me',
      },
    ],
  ])('reaches %s with our value, not the visitor’s', async (_who, path, own) => {
    const response = await fetch(`${await openEcho()}${path}`, { headers: claims })
    const echo = z.array(z.tuple([z.string(), z.string()]).or(z.tuple([z.string(), z.null()])))
    const entries = echo.parse(await response.json()).filter(([, value]) => value !== null)
    expect(Object.fromEntries(entries)).toEqual(own)
  })

  it('is also set on a WebSocket to the lake', async () => {
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

it('trusts a forwarded address only from a trusted proxy, and nothing else that is forwarded', async () => {
  const echo: RequestListener = ({ headers }, response) => {
    const forwarded = Object.keys(headers).filter((name) => name.startsWith('x-forwarded-'))
    response.end(JSON.stringify([headers['x-client-address'], ...forwarded]))
  }
  // A proxy that names the sender alone passes on the rest as the visitor sent it.
  const headers = {
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '81',
  }
  const behind = await openSite(echo, { trustedProxies: toNetworks(['127.0.0.0/8']) })
  expect(await (await fetch(`${behind}/api/on-site/`, { headers })).text()).toBe('["198.51.100.7"]')
  const open = await openSite(echo)
  expect(await (await fetch(`${open}/api/on-site/`, { headers })).text()).toBe('["127.0.0.1"]')
})

it('takes headers as long as the Studio sends', async () => {
  const lake = createServer({ maxHeaderSize: 32 * 1024 }, ({ url = '' }, response) => {
    response.end(String(url.length))
  })
  const site = await openSiteBefore(await listen(lake))
  const response = await fetch(`${site}/lake/?${'q'.repeat(20_000)}`)
  expect([response.status, await response.text()]).toEqual([200, '20002'])
})

it.each([
  ['404', '/_next/static/chunks/none.js'],
  ['404', '/studio/'],
  ['404', '/api/none/'],
  ['503', '/api/health/'],
])('a refusal (%s at %s) has the headers that protect browsers', async (status, path) => {
  const url = await openSite((_request, response) => response.end(), {
    health: () => Promise.reject(new Error('The disk failed')),
  })
  const answer = await fetch(`${url}${path}`)
  expect(`${answer.status}`).toBe(status)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})
