import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { listen, openSite, openSiteBefore } from './site-server.fixture.ts'

describe('an upgrade', () => {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }

  it('to the lake reaches it', async () => {
    const behind = createServer()
    behind.on('upgrade', ({ url }, socket) => {
      socket.end(`HTTP/1.1 418 ${url}\r\nconnection: close\r\n\r\n`)
    })
    const site = await openSiteBefore(await listen(behind))
    const request = get(`${site}/lake/v1/streams`, { headers: upgrade })
    const events: unknown[] = await once(request, 'response')
    expect(events[0]).toMatchObject({ statusCode: 418, statusMessage: '/v1/streams' })
  })

  it('in development reaches Next', async () => {
    const next = {
      handle: () => Promise.reject(new Error('No request')),
      async upgrade({ url }: IncomingMessage, socket: Duplex) {
        socket.end(`HTTP/1.1 418 ${url}\r\nconnection: close\r\n\r\n`)
      },
    }
    const site = await openSiteBefore('http://127.0.0.1:9', { dev: true, next })
    const events: unknown[] = await once(get(`${site}/_next/hmr`, { headers: upgrade }), 'response')
    expect(events[0]).toMatchObject({ statusCode: 418, statusMessage: '/_next/hmr' })
  })

  it.each(['/images/p/d/a.png', '/blog', '/api/redirects/', '/_next/hmr', '/studio/'])(
    'to %s is ignored, and the request is answered',
    async (path) => {
      const site = await openSite((_request, response) => response.end())
      const { status } = await fetch(`${site}${path}`, { redirect: 'manual' })
      const events: unknown[] = await once(get(`${site}${path}`, { headers: upgrade }), 'response')
      expect(events[0]).toMatchObject({ statusCode: status })
    },
  )

  it('is closed when the server behind it does not run', async () => {
    const gone = createServer()
    const url = await listen(gone)
    gone.close()
    const site = await openSiteBefore(url)
    const events: unknown[] = await once(
      get(`${site}/lake/v1/streams`, { headers: upgrade }),
      'error',
    )
    expect(events[0]).toMatchObject({ code: 'ECONNRESET' })
  })
})
