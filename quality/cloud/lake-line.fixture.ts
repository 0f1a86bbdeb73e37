import { request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Near, Reply } from './exchange.fixture.ts'

type Question = { method: string; url: string; headers: IncomingHttpHeaders }

/** Asks the lake, with the body of `near`; the answer as it comes. */
export function ask(
  port: number,
  question: Question,
  near: Near | Buffer,
): Promise<IncomingMessage> {
  const { method, url: path, headers } = question
  return new Promise((resolve, reject) => {
    const place = { host: '127.0.0.1', port, method, path, agent: false, maxHeaderSize: 65_536 }
    const far = request({ ...place, headers: forLake(headers) }, resolve)
    far.once('error', reject)
    if (Buffer.isBuffer(near)) far.end(near)
    else near.pipe(far)
  })
}

/** Asks the lake and waits for the whole answer. */
export async function askWhole(
  port: number,
  { body, ...question }: Question & { body: Buffer },
): Promise<Reply> {
  const far = await ask(port, question, body)
  return { status: far.statusCode ?? 502, headers: far.headers, body: await buffer(far) }
}

/** Passes on a WebSocket. */
export function pipeUpgrade(
  port: number,
  {
    near,
    socket,
    head,
    headers,
  }: {
    near: IncomingMessage
    socket: Duplex
    head: Buffer
    headers: IncomingHttpHeaders
  },
): void {
  const far = connect({ host: '127.0.0.1', port }, () => {
    const lines = Object.entries({ ...headers, host: `127.0.0.1:${port}` }).map(
      ([name, value]) => `${name}: ${String(value)}\r\n`,
    )
    far.write(`${near.method} ${near.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
    far.write(head)
    far.pipe(socket).pipe(far)
  })
  far.on('error', () => socket.destroy())
  socket.on('error', () => far.destroy())
  socket.once('close', () => far.destroy())
}

function forLake(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { host: _host, connection: _connection, 'accept-encoding': _coding, ...passed } = headers
  return Object.fromEntries(
    Object.entries(passed).filter(([name, value]) => value !== undefined && !name.startsWith(':')),
  )
}
