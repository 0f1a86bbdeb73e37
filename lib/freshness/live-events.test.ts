import { once } from 'node:events'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { followLiveEvents } from './live-events.ts'

beforeEach(() => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => stderr.mockRestore())
})

const patience = { timeout: 30_000, interval: 5 }

type Connection = { lastEventId: string | undefined; response: ServerResponse }

/** A content API whose connections the test answers, newest last. */
async function openApi() {
  const connections: Connection[] = []
  const server = createServer((request, response) => {
    const lastEventId = request.headers['last-event-id']?.toString()
    connections.push({ lastEventId, response })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    connections,
    /** The connection of that number, from 1. */
    async connection(number: number): Promise<Connection> {
      await vi.waitFor(() => expect(connections.length).toBeGreaterThanOrEqual(number), patience)
      const [connection] = connections.slice(number - 1)
      if (connection === undefined) throw new Error('no connection')
      return connection
    },
  }
}

function follow(
  url: string,
  { lastEventId, silence = 60_000, isReachable = false }: FollowOptions = {},
) {
  const heard: unknown[] = []
  let connects = 0
  const live = followLiveEvents({
    url,
    lastEventId,
    register: {
      announce: (tags, removed = []) =>
        heard.push([...tags, ...[...removed].map((id) => `-${id}`)]),
      suspectAll: () => heard.push('everything'),
    },
    isReachable: async () => isReachable,
    onPosition: (id) => heard.push(id),
    onConnected: () => (connects += 1),
    timing: { retry: 1, longestRetry: 10, longestWait: 10, poll: 20, silence },
  })
  onTestFinished(live.close)
  return { live, heard, connects: () => connects }
}
type FollowOptions = {
  lastEventId?: string
  silence?: number
  isReachable?: boolean
}

function send(
  { response }: Connection,
  ...events: { name?: string; id?: string; data: unknown }[]
) {
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
  for (const { name, id, data } of events) {
    if (name !== undefined) response.write(`event: ${name}\n`)
    if (id !== undefined) response.write(`id: ${id}\n`)
    response.write(`data: ${JSON.stringify(data)}\n\n`)
  }
}

const welcome = (id: string) => ({ name: 'welcome', id, data: { id } })
const message = (id: string, ...tags: string[]) => ({ id, data: { tags } })

describe('live events', () => {
  it.each([
    [true, 'polling'],
    [false, 'away'],
  ])('whose address is closed, with questions answered: %s, are %s', async (isReachable, state) => {
    const { live, heard } = follow('http://127.0.0.1:9', { isReachable })
    await live.tried
    expect(live.health().state).toBe(state)
    expect(heard).toEqual(isReachable ? ['everything'] : [])
  })

  it.each([true, false])(
    'that come later, because there were too many requests, leave nothing suspect; answering: %s',
    async (isReachable) => {
      const api = await openApi()
      const { live, heard } = follow(api.url, { lastEventId: 't1', isReachable })
      const { response } = await api.connection(1)
      response.writeHead(429, { 'content-type': 'application/json' }).end('{}')
      send(await api.connection(2), welcome('t1'), message('t2', 'a'))
      await vi.waitFor(() => expect(live.health().lastEventId).toBe('t2'), patience)
      expect(heard).toEqual(['t1', ['a'], 't2'])
    },
  )

  it('announce the tags of each event, and its position after that', async () => {
    const api = await openApi()
    const { live, heard } = follow(api.url)
    send(await api.connection(1), welcome('t0'), message('t1', 'a', 'b'), message('t2', 'c'))
    await vi.waitFor(() => expect(heard).toHaveLength(6), patience)
    expect(heard).toEqual(['everything', 't0', ['a', 'b'], 't1', ['c'], 't2'])
    expect(live.health()).toMatchObject({ state: 'connected', lastEventId: 't2' })
  })

  it('name the documents that are gone', async () => {
    const api = await openApi()
    const { heard } = follow(api.url)
    send(await api.connection(1), welcome('t0'), {
      id: 't1',
      data: { tags: ['a'], removed: ['x'] },
    })
    await vi.waitFor(() => expect(heard).toContain('t1'), patience)
    expect(heard.slice(-2)).toEqual([['a', '-x'], 't1'])
  })

  it('go on where they were, and nothing is suspect', async () => {
    const api = await openApi()
    const { heard, connects } = follow(api.url, { lastEventId: 't1' })
    const first = await api.connection(1)
    // So that the welcome names the latest event.
    expect(first.lastEventId).toBeUndefined()
    send(first, welcome('t1'), message('t2', 'a'))
    await vi.waitFor(() => expect(heard).toHaveLength(3), patience)
    first.response.destroy()
    const second = await api.connection(2)
    expect(second.lastEventId).toBe('t2')
    send(second, welcome('t2'), message('t3', 'b'))
    await vi.waitFor(() => expect(heard).toHaveLength(6), patience)
    expect(heard).toEqual(['t1', ['a'], 't2', 't2', ['b'], 't3'])
    expect(connects()).toBe(2)
  })

  it.each([
    ['the server restarts them', [welcome('t1'), { name: 'restart', id: 't9', data: {} }], 't9'],
    ['the server resumes elsewhere', [welcome('t9')], 't9'],
    ['an event cannot be read', [welcome('t1'), { id: 't9', data: { tags: 'a' } }], 't9'],
  ])('make everything suspect when %s', async (_when, events, position) => {
    const api = await openApi()
    const { heard } = follow(api.url, { lastEventId: 't1' })
    send(await api.connection(1), ...events)
    await vi.waitFor(() => expect(heard).toContain(position), patience)
    expect(heard.slice(-2)).toEqual(['everything', position])
  })

  it.each([
    ['refuses', (response: ServerResponse) => response.writeHead(403).end()],
    ['knows no stream', (response: ServerResponse) => response.writeHead(404).end()],
    ['answers with a page', (response: ServerResponse) => response.end('<p>Hello</p>')],
    [
      'asks to go away',
      (response: ServerResponse) =>
        send({ response, lastEventId: undefined }, welcome('t1'), {
          name: 'goaway',
          data: { reason: 'quota' },
        }),
    ],
    [
      'holds the stream back',
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end(),
    ],
  ])('poll, and say so, while the server %s, then go on', async (_what, answer) => {
    const api = await openApi()
    const { live, heard } = follow(api.url, { lastEventId: 't1' })
    answer((await api.connection(1)).response)
    await vi.waitFor(() => expect(live.health().state).toBe('polling'), patience)
    const suspicions = () => heard.filter((each) => each === 'everything').length
    await vi.waitFor(() => expect(suspicions()).toBeGreaterThan(2), patience)
    send(await api.connection(2), welcome('t1'))
    await vi.waitFor(() => expect(live.health().state).toBe('connected'), patience)
  })

  it('wait while nobody answers, and nothing is suspect until the reconnect', async () => {
    const api = await openApi()
    const { live, heard } = follow(api.url, { lastEventId: 't1' })
    for (const number of [1, 2, 3]) (await api.connection(number)).response.destroy()
    expect(live.health().state).toBe('away')
    expect(heard).toEqual([])
    send(await api.connection(4), welcome('t1'))
    await vi.waitFor(() => expect(live.health().state).toBe('connected'), patience)
  })

  it('reconnect when the stream falls silent', async () => {
    const api = await openApi()
    follow(api.url, { silence: 100 })
    let resumedFrom: string | undefined
    // A busy machine may call a stream silent whose welcome is on its way.
    for (let number = 1; resumedFrom === undefined; number += 1) {
      const connection = await api.connection(number)
      resumedFrom = connection.lastEventId
      send(connection, welcome('t1'))
    }
    expect(resumedFrom).toBe('t1')
  })

  it('reconnect when the server hangs before it answers', async () => {
    const api = await openApi()
    const { live } = follow(api.url, { silence: 100 })
    await api.connection(2)
    await live.tried
    expect(live.health().state).toBe('away')
  })

  it('are followed no more after close', async () => {
    const api = await openApi()
    const { live } = follow(api.url)
    const { response } = await api.connection(1)
    send({ response, lastEventId: undefined }, welcome('t1'))
    await live.tried
    live.close()
    if (!response.closed) await once(response, 'close')
    expect(api.connections).toHaveLength(1)
  })
})
