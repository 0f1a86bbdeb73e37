import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { limitBody } from './request-limits.ts'
import { listen } from './site-server.fixture.ts'

const limits = { mostBytes: 100, patienceMs: 200, uploadIdleMs: 100 }

/** A server that answers with the size of the body when that has arrived. */
async function open({ isUpload }: { isUpload: boolean }) {
  const url = await listen(
    createServer((request, response) => {
      if (!limitBody(request, response, { isUpload, https: false, limits })) return
      let size = 0
      request.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      request.on('error', () => {})
      request.on('end', () => response.end(String(size)))
    }),
  )
  return {
    url,
    send(head: string): Socket {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      onTestFinished(() => void socket.destroy())
      socket.write(`POST / HTTP/1.1\r\nhost: a\r\n${head}\r\n\r\n`)
      return socket
    },
  }
}

describe('a body', () => {
  it('that arrives in time is taken', async () => {
    const { url } = await open({ isUpload: false })
    expect(await (await fetch(url, { method: 'POST', body: 'x'.repeat(100) })).text()).toBe('100')
  })

  it('that is declared as too large is refused unread', async () => {
    const { url } = await open({ isUpload: false })
    const { status, headers } = await fetch(url, { method: 'POST', body: 'x'.repeat(101) })
    expect([status, headers.get('x-content-type-options')]).toEqual([413, 'nosniff'])
  })

  it.each(['content-length: 9', 'transfer-encoding: chunked'])(
    'with %s that does not arrive is cut off',
    async (head) => {
      const { send } = await open({ isUpload: false })
      const socket = send(head)
      socket.resume()
      await once(socket, 'close')
      expect(socket.bytesRead).toBe(0)
    },
  )
})

describe('an upload', () => {
  it('may be large', async () => {
    const { url } = await open({ isUpload: true })
    const response = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) })
    expect(await response.text()).toBe('100000')
  })

  it('that stands still is cut off', async () => {
    const { send } = await open({ isUpload: true })
    const socket = send('content-length: 9')
    socket.resume()
    socket.write('x')
    await once(socket, 'close')
    expect(socket.bytesRead).toBe(0)
  })
})
