import { createServer, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { answerBadRequests } from './bad-requests.ts'
import { listen } from './site-server.fixture.ts'

/** All that a server writes to a connection on which a client writes `bytes`. */
async function answerTo(bytes: string, handler: RequestListener): Promise<string> {
  const server = createServer({ maxHeaderSize: 1024 }, handler)
  answerBadRequests(server, { https: true, watch: { count: () => {} } })
  const socket = connect(Number(new URL(await listen(server)).port), '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

const host = 'host: a\r\n'

it.each([
  ['what is no HTTP', 400, 'nonsense\r\n\r\n'],
  ['a header without an end of its name', 400, `GET / HTTP/1.1\r\n${host}a b: c\r\n\r\n`],
  ['headers that are too long', 431, `GET / HTTP/1.1\r\n${host}a: ${'b'.repeat(2048)}\r\n\r\n`],
  ['an expectation', 417, `GET / HTTP/1.1\r\n${host}connection: close\r\nexpect: tea\r\n\r\n`],
  [
    'a damaged body that nobody has answered',
    400,
    `POST / HTTP/1.1\r\n${host}transfer-encoding: chunked\r\n\r\nx\r\n`,
  ],
])('%s is %i with the security headers', async (_what, status, bytes) => {
  const [head = '', ...body] = (await answerTo(bytes, () => {})).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head.toLowerCase().split('\r\n')).toEqual(
    expect.arrayContaining([
      'connection: close',
      'x-content-type-options: nosniff',
      'strict-transport-security: max-age=63072000',
    ]),
  )
  expect(head).toContain("default-src 'none'")
  expect(body).toEqual([''])
})

it('an answer that has begun is cut, not continued with another one', async () => {
  const bytes = `POST / HTTP/1.1\r\n${host}transfer-encoding: chunked\r\n\r\n`
  const answer = await answerTo(`${bytes}x\r\n`, (_request, response) => {
    response.writeHead(200).flushHeaders()
  }).catch(String)
  expect(answer).not.toContain('400')
})
