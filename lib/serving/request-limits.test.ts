import { once } from 'node:events'
import { createServer } from 'node:http'
import { Socket, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { limitBody, limitStandstill } from './request-limits.ts'
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

  it('that is declared as too large ends its connection', async () => {
    const { send } = await open({ isUpload: false })
    const socket = send('content-length: 101')
    const received: unknown[] = await once(socket, 'data')
    expect(String(received[0])).toMatch(/^connection: close\r$/im)
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

  it('that a handler leaves half unread delays no later request of its connection', async () => {
    const url = await listen(
      createServer(async (request, response) => {
        if (!limitBody(request, response, { isUpload: false, https: false })) return
        for await (const _part of request.iterator({ destroyOnReturn: false })) break
        response.end(request.method)
      }),
    )
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    // More than Node reads ahead.
    const body = 'x'.repeat(1_000_000)
    const part = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`
    socket.write(`POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${part}`)
    socket.write('PUT / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok')
    expect((await text(socket)).match(/^(?:POST|PUT)/gm)).toEqual(['POST', 'PUT'])
  })
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

describe('a connection on which nothing moves', () => {
  /** The server's side of a connection over which a client sends `head` and reads nothing. */
  async function connected(head: string): Promise<Socket> {
    const server = createServer((_request, response) => response.end(Buffer.alloc(64_000_000)))
    limitStandstill(server, 200)
    server.on('upgrade', () => {})
    const asked = once(server, 'connection')
    const client = connect(Number(new URL(await listen(server)).port), '127.0.0.1')
    onTestFinished(() => void client.destroy())
    client.pause()
    client.write(`GET / HTTP/1.1\r\nhost: a\r\n${head}\r\n`)
    const [socket] = z.tuple([z.instanceof(Socket)]).parse(await asked)
    return socket
  }

  it('is cut when its client reads nothing of the answer', async () => {
    const socket = await connected('')
    await once(socket, 'close')
    expect(socket.destroyed).toBe(true)
  })

  it('is left alone after an upgrade', async () => {
    const socket = await connected('connection: upgrade\r\nupgrade: a\r\n')
    await expect.poll(() => socket.timeout).toBe(0)
  })
})
