import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { openTestLake, type TestLake } from '#lake/test/lake.fixture.ts'

async function connect(lake: TestLake, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/streams`, { headers })
  const messages: JsonObject[] = []
  socket.on('message', (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString())
    if (isRecord(message)) messages.push(message)
  })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  return {
    socket,
    messages,
    textOf: (id: number) =>
      messages
        .flatMap(({ id: of, text }) => (of === id && typeof text === 'string' ? [text] : []))
        .join(''),
    statusOf: (id: number) => messages.find((m) => m['id'] === id && m['status'])?.['status'],
    say: (message: object) => socket.send(JSON.stringify(message)),
  }
}

const listen = '/v1/data/listen/production?query=*'
const live = '/v1/data/live/events/production'

describe('streams over one socket', () => {
  it('run side by side, each with its own answer, until closed', async () => {
    const lake = await openTestLake()
    const { say, textOf, statusOf } = await connect(lake)
    say({ type: 'open', id: 1, path: listen, headers: {} })
    say({ type: 'open', id: 2, path: live, headers: {} })
    await waitUntil(() => textOf(1).includes('welcome') && textOf(2).includes('welcome'))
    expect([statusOf(1), statusOf(2)]).toEqual([200, 200])
    await lake.client('editor').create({ _id: 'a', _type: 'article', title: 'Дворецкий' })
    await waitUntil(() => textOf(1).includes('"title":"Дворецкий"'))
    await waitUntil(() => textOf(2).includes('"tags"'))

    say({ type: 'close', id: 1 })
    await lake.client('editor').create({ _id: 'b', _type: 'article' })
    await waitUntil(() => textOf(2).split('"tags"').length === 3)
    expect(textOf(1)).not.toContain('#b')
  })

  it('are checked like HTTP requests', async () => {
    const lake = await openTestLake()
    const { say, statusOf, textOf } = await connect(lake, { 'x-lake-remote': '1' })
    const authorization = `Bearer ${lake.token('viewer')}`
    const drafts = `${live}?includeDrafts=true`
    say({ type: 'open', id: 1, path: listen, headers: {} })
    say({ type: 'open', id: 2, path: listen, headers: { 'x-lake-remote': '0' } })
    say({ type: 'open', id: 3, path: listen, headers: { authorization: 'Bearer unknown' } })
    say({ type: 'open', id: 4, path: drafts, headers: { authorization } })
    say({
      type: 'open',
      id: 5,
      path: '/v1/data/query/production?query=*',
      headers: { authorization },
    })
    await waitUntil(() => [1, 2, 3, 4, 5].every((id) => statusOf(id) !== undefined))
    expect([1, 2, 3, 4, 5].map(statusOf)).toEqual([401, 401, 401, 200, 404])
    await waitUntil(() => textOf(4).includes('welcome'))
  })

  it('are limited to a hundred', async () => {
    const lake = await openTestLake()
    const { say, messages } = await connect(lake)
    for (let id = 1; id <= 101; id += 1) say({ type: 'open', id, path: live, headers: {} })
    await waitUntil(() => messages.filter(({ type }) => type === 'response').length === 101)
    expect(messages.filter(({ status }) => status === 429).map(({ id }) => id)).toEqual([101])
  })

  it.each([
    ['no JSON', 'hello', 1008],
    ['no known type', '{"type":"mutate","id":1}', 1008],
    ['headers that are none', '{"type":"open","id":1,"path":"/","headers":{"a b":1}}', 1008],
    ['a message longer than 64 kB', 'x'.repeat(70_000), 1009],
  ])('end with %s', async (_, text, code) => {
    const lake = await openTestLake()
    const { socket } = await connect(lake)
    socket.send(text)
    expect(await once(socket, 'close')).toContain(code)
  })

  it('end when the lake stops', async () => {
    const lake = await openTestLake()
    const { say, messages } = await connect(lake)
    say({ type: 'open', id: 1, path: listen, headers: {} })
    await waitUntil(() => messages.length >= 2)
    lake.store.feed.close()
    await waitUntil(() => messages.some(({ type }) => type === 'end'))
    expect(messages.at(-1)).toEqual({ type: 'end', id: 1 })
  })
})

describe('an upgrade', () => {
  it.each([
    ['to anything else is a 404', '/v1/data/query/production', {}, '404'],
    ['that names another host is a 400', '/v1/streams', { host: 'evil.example' }, '400'],
    ['of a foreign page is a 403', '/v1/streams', { origin: 'https://evil.example' }, '403'],
    ['of a page without origin is a 403', '/v1/socket/production', { origin: 'null' }, '403'],
  ])('%s', async (_, path, headers, status) => {
    const lake = await openTestLake()
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}${path}`, { headers })
    expect(String(await once(socket, 'error'))).toContain(status)
  })

  it('that is refused closes its connection and says so', async () => {
    const lake = await openTestLake()
    const socket = connectTcp(Number(new URL(lake.url).port), '127.0.0.1')
    socket.write(
      'GET /elsewhere HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    )
    expect(await readAll(socket)).toBe(
      'HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
    )
  })

  it("of the site's own page is a socket", async () => {
    const lake = await openTestLake()
    const { socket } = await connect(lake, { origin: 'https://butler.example' })
    expect(socket.readyState).toBe(WebSocket.OPEN)
  })
})
