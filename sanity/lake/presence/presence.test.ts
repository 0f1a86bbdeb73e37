import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { openTestLake, type TestLake } from '#lake/test/lake.fixture.ts'
import { matching } from '#lake/test/matchers.fixture.ts'

/** A Studio reduced to presence; it sends what `@sanity/bifur-client` sends. */
async function openStudio(lake: TestLake, token: string) {
  const url = `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production?tag=sanity.studio`
  const socket = new WebSocket(url)
  const messages: JsonObject[] = []
  socket.on('message', (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString())
    if (isRecord(message)) messages.push(message)
  })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  let lastId = 0
  async function call(method: string, params: object): Promise<JsonObject> {
    lastId += 1
    const id = String(lastId)
    socket.send(JSON.stringify({ jsonrpc: '2.0', method, params, id }))
    await waitUntil(() => messages.some((message) => message.id === id))
    return messages.find((message) => message.id === id) ?? {}
  }
  await call('authorization', { authorization: `Bearer ${token}` })
  return {
    socket,
    call,
    events: () => messages.flatMap(({ params }) => (isRecord(params) ? [params] : [])),
  }
}

const locations = [{ type: 'document', documentId: 'a', path: ['title'] }]

describe('presence', () => {
  it('shows two people where the other is, and when they leave', async () => {
    const lake = await openTestLake()
    const anna = await openStudio(lake, lake.token('editor'))
    const boris = await openStudio(lake, lake.token('viewer'))
    const { result: subscription } = await anna.call('presence_subscribe', {})
    await boris.call('presence_subscribe', {})

    await boris.call('presence_rollcall', { session: 'b1' })
    await boris.call('presence_announce', { data: { sessionId: 'b1', locations } })
    await waitUntil(() => anna.events().length === 2)
    const i = matching(/^token-/)
    expect(anna.events()).toEqual([
      { subscription, result: { type: 'rollCall', i, session: 'b1' } },
      { subscription, result: { type: 'state', i, m: { sessionId: 'b1', locations } } },
    ])
    await anna.call('presence_announce', { data: { sessionId: 'a1', locations } })
    await anna.call('presence_disconnect', { session: 'a1' })
    await waitUntil(() => boris.events().length === 2)
    expect(boris.events().map(({ result }) => result)).toMatchObject([
      { type: 'state', m: { sessionId: 'a1' } },
      { type: 'disconnect', m: { session: 'a1' } },
    ])
    boris.socket.terminate()
    await waitUntil(() => anna.events().length === 3)
    expect(anna.events()[2]?.result).toEqual({ type: 'disconnect', i, m: { session: 'b1' } })
  })

  it('sends nothing after unsubscribe, and ends only its own sessions', async () => {
    const lake = await openTestLake()
    const anna = await openStudio(lake, lake.token('editor'))
    const boris = await openStudio(lake, lake.token('editor'))
    const { result: subscriptionId } = await anna.call('presence_subscribe', {})
    await anna.call('presence_announce', { data: { sessionId: 'a1', locations } })
    await boris.call('presence_disconnect', { session: 'a1' })
    await boris.call('presence_announce', { data: { sessionId: 'b1', locations } })
    await waitUntil(() => anna.events().length === 1)
    await anna.call('presence_unsubscribe', { subscriptionId })
    await boris.call('presence_announce', { data: { sessionId: 'b1', locations: [] } })
    await anna.call('presence_rollcall', { session: 'a1' })
    expect(anna.events().map(({ result }) => result)).toMatchObject([{ type: 'state' }])
  })

  it.each([
    ['presence_subscribe', {}],
    ['presence_announce', { data: { sessionId: 's', locations } }],
    ['presence_rollcall', { session: 's' }],
  ])('refuses %s without a good token', async (method, params) => {
    const lake = await openTestLake()
    const stranger = await openStudio(lake, 'unknown')
    expect(await stranger.call(method, params)).toMatchObject({ error: { code: 4001 } })
  })

  it.each([
    ['presence_announce', { data: 'x' }, -32602],
    ['presence_dance', {}, -32601],
  ])('answers %s of %j with %i', async (method, params, code) => {
    const lake = await openTestLake()
    const studio = await openStudio(lake, lake.token('editor'))
    expect(await studio.call(method, params)).toMatchObject({ error: { code: code } })
  })
})
