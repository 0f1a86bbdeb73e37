import { createServer, request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encode } from './compress.ts'
import { send } from './send.ts'

const text = 'Мосты разводят ночью. '.repeat(200)
const html = { type: 'text/html; charset=utf-8', effort: 'quick' } as const
const encoded = await encode(Buffer.from(text), html)
const modified = 'Sat, 28 Nov 2026 10:00:00 GMT'
/** Of the answers with a date. */
let ageMs = 60_000

const picture = await encode(Buffer.from(text), { type: 'image/png', effort: 'quick' })

const server = createServer((request, response) => {
  if (request.url === '/cover.png') {
    send(request, response, {
      status: 200,
      headers: { 'content-type': 'image/png' },
      encoded: picture,
    })
    return
  }
  const missing = request.url === '/missing/'
  const headers = { 'content-type': 'text/html', 'x-frame-options': 'SAMEORIGIN' }
  const dated = request.url === '/feed.xml' && { 'last-modified': modified }
  const kept = request.url === '/icon.svg' && { 'cache-control': 'public, max-age=60' }
  const page = { status: missing ? 404 : 200, headers: { ...headers, ...dated, ...kept }, encoded }
  send(request, response, page, Date.parse(modified) + ageMs)
})

let port = 0
beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        if (typeof address === 'object' && address) port = address.port
        resolve()
      })
    }),
)
afterAll(() => server.close())

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const br = { 'accept-encoding': 'gzip, br' }

test('a client gets the encoding it prefers, with its length', async () => {
  const [plain, gzipped, brotli] = [
    await ask('/'),
    await ask('/', { 'accept-encoding': 'gzip' }),
    await ask('/', br),
  ]
  expect(plain.body.toString()).toBe(text)
  expect(gunzipSync(gzipped.body).toString()).toBe(text)
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(gzipped.headers['content-encoding']).toBe('gzip')
  expect(brotli.headers['content-encoding']).toBe('br')
  for (const { headers, body } of [plain, gzipped, brotli]) {
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers.vary).toBe('Accept-Encoding')
  }
})

test('each encoding has a strong tag of its own, which depends on the body alone', async () => {
  const tags = [
    (await ask('/')).headers.etag,
    (await ask('/', { 'accept-encoding': 'gzip' })).headers.etag,
    (await ask('/', br)).headers.etag,
  ]
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
  expect((await encode(Buffer.from(text), { ...html, effort: 'thorough' })).etag).toBe(encoded.etag)
  expect((await encode(Buffer.from(`${text}!`), html)).etag).not.toBe(encoded.etag)
})

test('what is compressed already is sent as it is, with a tag of its own bytes', async () => {
  const { headers, body } = await ask('/cover.png', br)
  expect(body.toString()).toBe(text)
  expect(headers['content-encoding']).toBeUndefined()
  expect(headers.etag).toBe(picture.etag)
})

test('a client that has the answer gets 304 without a body', async () => {
  const { etag = '' } = (await ask('/', br)).headers
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const { status, headers, body } = await ask('/', { ...br, 'if-none-match': known })
    expect(status).toBe(304)
    expect(body).toHaveLength(0)
    expect(headers.etag).toBe(etag)
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers['content-type']).toBeUndefined()
    expect(headers['content-encoding']).toBeUndefined()
  }
})

test('the tag of another encoding, or another text, is not enough for 304', async () => {
  const { etag = '' } = (await ask('/')).headers
  expect((await ask('/', { ...br, 'if-none-match': etag })).status).toBe(200)
  expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('an answer with a date is not sent to a client that has it since', async () => {
  expect((await ask('/feed.xml', { 'if-modified-since': modified })).status).toBe(304)
  const earlier = { 'if-modified-since': 'Sat, 28 Nov 2026 09:59:59 GMT' }
  expect((await ask('/feed.xml', earlier)).status).toBe(200)
  expect((await ask('/', { 'if-modified-since': modified })).status).toBe(200)
  const tagged = { 'if-modified-since': modified, 'if-none-match': '"other"' }
  expect((await ask('/feed.xml', tagged)).status).toBe(200)
})

test('a date that another answer may get is not sent, and proves nothing', async () => {
  ageMs = 59_999
  const { status, headers } = await ask('/feed.xml', { 'if-modified-since': modified })
  expect([status, headers['last-modified']]).toEqual([200, undefined])
  const { etag = '' } = headers
  expect((await ask('/feed.xml', { 'if-none-match': etag })).status).toBe(304)
  ageMs = 60_000
  expect((await ask('/feed.xml')).headers['last-modified']).toBe(modified)
})

test('a later date than ours proves nothing, because a clock may have been set back', async () => {
  const later = { 'if-modified-since': 'Sat, 28 Nov 2026 10:00:01 GMT' }
  expect((await ask('/feed.xml', later)).status).toBe(200)
})

test('a client that insists on a fresh answer gets it', async () => {
  const { etag = '' } = (await ask('/')).headers
  const headers = { 'if-none-match': etag, 'cache-control': 'no-cache' }
  expect((await ask('/', headers)).status).toBe(200)
})

test('HEAD gets the headers of GET', async () => {
  const [get, head] = [await ask('/', br), await ask('/', br, 'HEAD')]
  const { date: _date, ...expected } = get.headers
  expect(head.status).toBe(200)
  expect(head.body).toHaveLength(0)
  expect(head.headers).toMatchObject(expected)
})

test('a page that is missing is always sent whole', async () => {
  const { etag = '' } = (await ask('/missing/')).headers
  expect((await ask('/missing/', { 'if-none-match': etag })).status).toBe(404)
})

test('an answer may have its own Cache-Control', async () => {
  expect((await ask('/icon.svg')).headers['cache-control']).toBe('public, max-age=60')
  expect((await ask('/')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
})
