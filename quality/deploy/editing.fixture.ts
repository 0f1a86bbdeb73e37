import { randomBytes, randomUUID } from 'node:crypto'
import { request } from 'node:https'
import type { Duplex } from 'node:stream'
import { crc32, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { secrets, siteUrl } from './installation.fixture.ts'
import type { Proxy } from './proxy.fixture.ts'
import { ask, openStream, openTls } from './visitor.fixture.ts'
import type { Answer, Question } from './visitor.fixture.ts'
import type { Setting } from './visits.fixture.ts'

const lake = `${siteUrl}/lake/v2025-02-19`
const editor = { authorization: `Bearer ${secrets.writeToken}` }
const soon = { timeout: 15_000, interval: 50 }
const megabyte = 1024 * 1024

/** What the Studio does through the proxy: event streams, WebSockets, uploads, long addresses. */
export function defineEditing(at: () => Setting): void {
  const asEditor = (path: string, question: Question = {}) =>
    ask(at().proxy, `${lake}${path}`, { ...question, headers: { ...editor, ...question.headers } })

  const create = async () => {
    const id = `note-${randomUUID()}`
    const { status } = await asEditor('/data/mutate/production', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mutations: [{ create: { _id: id, _type: 'redirect' } }] }),
    })
    expect(status).toBe(200)
    return id
  }

  it.each([
    ['changes', '/data/listen/production?query=*', (text: string, id: string) => text.includes(id)],
    ['live events', '/data/live/events/production', (text: string) => text.includes('"tags"')],
  ])('passes on %s while their stream is open', async (_what, path, hasCome) => {
    const stream = await openStream(at().proxy, `${lake}${path}`, editor)
    expect(stream.status).toBe(200)
    await expect.poll(stream.text, soon).toContain('event: welcome')
    const id = await create()
    await expect.poll(() => hasCome(stream.text(), id), soon).toBe(true)
    stream.close()
  })

  it('lets the Studio open its WebSocket', async () => {
    const { socket, text } = await openSocket(at().proxy, '/lake/v1/streams')
    const path = '/v2025-02-19/data/listen/production?query=*'
    socket.write(textFrame({ type: 'open', id: 1, path, headers: editor }))
    await expect.poll(text, soon).toContain('event: welcome')
    const id = await create()
    await expect.poll(text, soon).toContain(id)
    socket.destroy()
  })

  it('asks strangers for a token, also if they claim to be on this machine', async () => {
    const claims = { 'x-lake-remote': '0', 'x-forwarded-for': '127.0.0.1' }
    const address = `${lake}/data/query/production?query=*`
    expect((await ask(at().proxy, address, { headers: claims })).status).toBe(401)
  })

  it('takes addresses as long as the Studio’s', async () => {
    const query = `*[_id == "${'x'.repeat(14_000)}"]`
    const answer = await asEditor(`/data/query/production?query=${encodeURIComponent(query)}`)
    expect(answer.status).toBe(200)
  })

  it('takes an image as large as the lake does', async () => {
    const image = png(18 * megabyte)
    const answer = await upload('images', image)
    expect([answer.status, answer.text]).toEqual([
      200,
      expect.stringContaining('sanity.imageAsset'),
    ])
  }, 120_000)

  it.each([
    ['an image', 'images', 21],
    ['a file', 'files', 257],
    ['a file that the proxy itself refuses', 'files', 320],
  ])(
    'refuses %s that is too large in words',
    async (_what, kind, megabytes) => {
      const answer = await upload(kind, Buffer.alloc(megabytes * megabyte))
      expect(answer.status).toBe(413)
      expect(JSON.parse(answer.text)).toMatchObject({ statusCode: 413, error: 'Payload Too Large' })
    },
    120_000,
  )

  const upload = (kind: string, body: Buffer): Promise<Answer> =>
    asEditor(`/assets/${kind}/production?filename=a.png`, {
      method: 'POST',
      headers: { 'content-type': 'image/png', 'content-length': String(body.length) },
      body,
    })
}

/** An upgraded connection and what has come over it. */
async function openSocket(
  proxy: Proxy,
  path: string,
): Promise<{ socket: Duplex; text: () => string }> {
  const { hostname, host } = new URL(siteUrl)
  const tls = await openTls(proxy, hostname, { protocols: ['http/1.1'] })
  const socket = await new Promise<Duplex>((resolve, reject) => {
    const headers = {
      host,
      origin: siteUrl,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    }
    request({ path, headers, createConnection: () => tls })
      .once('upgrade', (_answer, upgraded) => resolve(upgraded))
      .once('response', ({ statusCode }) => reject(new Error(`${path} answered ${statusCode}`)))
      .once('error', reject)
      .end()
  })
  let received = ''
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('utf8')
  })
  socket.on('error', () => {})
  return { socket, text: () => received }
}

/** A masked text frame of 126 bytes or more (RFC 6455, section 5.2); the mask is zero. */
function textFrame(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  const head = Buffer.from([0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0])
  head.writeUInt16BE(text.length, 2)
  return Buffer.concat([head, text])
}

/** An image of random grey pixels, a little larger than `bytes`, since nothing can compress it. */
function png(bytes: number): Buffer {
  const side = Math.ceil(Math.sqrt(bytes))
  const pixels = Buffer.concat(
    Array.from({ length: side }, () => Buffer.concat([Buffer.of(0), randomBytes(side)])),
  )
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const data = chunk('IDAT', deflateSync(pixels, { level: 0 }))
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.of())])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
