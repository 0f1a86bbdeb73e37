import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { listen, openSite, openSiteBefore } from './site-server.fixture.ts'

describe('an upgrade', () => {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }

  it.each([
    ['/lake/v1/streams', '/v1/streams'],
    ['/_next/hmr', '/_next/hmr'],
  ])('to %s reaches the server for that path', async (path, reached) => {
    const behind = createServer()
    behind.on('upgrade', ({ url }, socket) => {
      socket.end(`HTTP/1.1 418 ${url}\r\nconnection: close\r\n\r\n`)
    })
    const site = await openSiteBefore(await listen(behind))
    const events: unknown[] = await once(get(`${site}${path}`, { headers: upgrade }), 'response')
    expect(events[0]).toMatchObject({ statusCode: 418, statusMessage: reached })
  })

  it.each(['/images/p/d/a.png', '/blog', '/api/redirects/'])('to %s is closed', async (path) => {
    const site = await openSite((_request, response) => response.end())
    const events: unknown[] = await once(get(`${site}${path}`, { headers: upgrade }), 'error')
    expect(events[0]).toMatchObject({ code: 'ECONNRESET' })
  })

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
