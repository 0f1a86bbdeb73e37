import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readAtMost, type Posted } from '#lib/read-at-most.ts'
import { answerPosted } from './answer-posted.ts'
import { listen } from './site-server.fixture.ts'

/** A server whose requests are answered by `handle`, and how each of them ended. */
async function open(handle: (posted: Posted) => Promise<Response>) {
  const ends: string[] = []
  const server = createServer((request, response) => {
    answerPosted(request, response, handle).then(
      () => ends.push('settled'),
      () => {
        ends.push('failed')
        response.destroy()
      },
    )
  })
  return { url: await listen(server), ends }
}

it('gives the handler headers and body, and the client status, headers and every cookie', async () => {
  const { url } = await open(async (posted) => {
    const body = await readAtMost(posted, 100)
    const answer = Response.json(
      { got: `${body?.toString()} ${posted.headers.get('x-own')}` },
      { status: 201 },
    )
    answer.headers.append('set-cookie', 'a=1; Path=/')
    answer.headers.append('set-cookie', 'b=2; Path=/')
    return answer
  })
  const answer = await fetch(url, { method: 'POST', body: 'слова', headers: { 'x-own': 'ü' } })
  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toEqual({ got: 'слова ü' })
})

it('answers a body that is too large while it still comes, and leaves the connection open', async () => {
  const { url } = await open(async (posted) => {
    const body = await readAtMost(posted, 3)
    return new Response(null, { status: body === undefined ? 413 : 200 })
  })
  const head = 'POST / HTTP/1.1\r\nhost: a\r\n'
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let got = ''
  socket.setEncoding('latin1').on('data', (part: string) => {
    got += part
  })
  socket.write(`${head}transfer-encoding: chunked\r\n\r\n4\r\nlong\r\n`)
  await expect.poll(() => got).toContain('413')
  socket.write(`6\r\n words\r\n0\r\n\r\n${head}content-length: 2\r\n\r\nok`)
  await expect.poll(() => got).toContain('200')
  socket.destroy()
})

it('takes a client that leaves in the middle of its body for no failure', async () => {
  let asked = 0
  const { url, ends } = await open(async (posted) => {
    asked += 1
    await readAtMost(posted, 1024)
    return new Response('read')
  })
  const head = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nhalf'
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(head)
  await expect.poll(() => asked).toBe(1)
  socket.destroy()
  await expect.poll(() => ends).toEqual(['settled'])
})

it('passes on what the handler itself throws', async () => {
  const { url, ends } = await open(() => Promise.reject(new Error('no')))
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\nconnection: close\r\n\r\na')
  expect(await text(socket)).toBe('')
  await nextTurn()
  expect(ends).toEqual(['failed'])
})
