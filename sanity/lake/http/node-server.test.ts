import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import { connect, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpServer, toRequest } from './node-server.ts'

const server = createHttpServer(
  () => Promise.resolve(new Response('too large', { status: 413 })),
  (error) => {
    throw error
  },
  { lingerMs: 400 },
)

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

function port(): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

describe('an HTTP server', () => {
  it('lets a client that sends its whole body first read the refusal', async () => {
    const body = new Uint8Array(20_000_000)
    const response = await fetch(`http://127.0.0.1:${port()}/`, { method: 'POST', body })
    expect(response.status).toBe(413)
    expect(await response.text()).toBe('too large')
  })

  it('lets a client on a slow line read it too', async () => {
    const part = Buffer.alloc(100_000)
    const socket = connect(port(), '127.0.0.1')
    socket.write(
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${part.length * 20}\r\n\r\n`,
    )
    // Altogether longer than the server waits for the next part.
    for (let sent = 0; sent < 20; sent += 1) {
      socket.write(part)
      await pause(40)
    }
    socket.end()
    expect((await text(socket)).match(/HTTP\/1\.1 413/g)).toHaveLength(1)
  })

  it('sets no limit to an idle connection', async () => {
    const { headers } = await fetch(`http://127.0.0.1:${port()}/`)
    expect(headers.get('connection')).toBe('keep-alive')
    expect(headers.get('keep-alive')).toBeNull()
  })

  it('keeps the connection after a refused body that was sent completely', async () => {
    const socket = connect(port(), '127.0.0.1')
    const post = `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n12345`
    socket.write(post)
    socket.write(post.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))
    expect((await text(socket)).match(/413/g)).toHaveLength(2)
  })

  it('closes the connection when the rest of a refused body does not come', async () => {
    const socket = connect(port(), '127.0.0.1')
    const post = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n'
    socket.write(`${post}GET / HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    const answers = await text(socket)
    expect(answers.match(/HTTP\/1\.1 413/g)).toHaveLength(1)
    expect(answers.toLowerCase()).toContain('\r\nconnection: close\r\n')
  })
})

describe('the request of', () => {
  const claims = {
    'x-lake-remote': ['0'],
    'x-client-address': ['192.0.2.1'],
    host: ['localhost'],
  }

  it.each([
    ['another machine', '10.0.0.2', ['1', '10.0.0.2', null]],
    ['somebody who has left', undefined, ['1', 'unknown', null]],
    ['this machine', '127.0.0.1', ['0', '192.0.2.1', 'localhost']],
  ])('%s says where it comes from', (_who, remoteAddress, expected) => {
    const socket = new Socket()
    Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
    const message = new IncomingMessage(socket)
    message.headersDistinct = claims
    const headers = toRequest(message)?.headers
    expect(Object.keys(claims).map((name) => headers?.get(name))).toEqual(expected)
  })
})
