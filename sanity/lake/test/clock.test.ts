import { describe, expect, it, vi } from 'vitest'
import { expectUnbroken, recordListener, waitUntil } from '#lake/listen/listen.fixture.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { openReceiver } from './webhook-receiver.fixture.ts'

/** The machine may be busy; in milliseconds. */
const waitMs = 30_000

const hour = 60 * 60_000
const day = 24 * hour

async function historyOf(lake: TestLake, path: string): Promise<string> {
  const response = await fetch(`${lake.url}/v1/data/history/production/${path}`, {
    headers: { authorization: `Bearer ${lake.token('viewer')}` },
  })
  return response.text()
}

describe.each([
  ['an hour back', -hour],
  ['a day on, then back', day],
])('when the clock goes %s', (_name, jump) => {
  it('documents, history and listeners stay in the order of the commits', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const { events, mutations } = recordListener(client, '*[_id == "a"]')
    await waitUntil(() => events.length > 0)
    const written = [await client.create({ _id: 'a', _type: 'note', n: 0 })]
    for (const n of [1, 2, 3, 4]) {
      lake.advance(n % 2 === 1 ? jump : -Math.abs(jump))
      written.push(await client.patch('a').set({ n }).commit())
    }

    const times = written.map(({ _updatedAt }) => _updatedAt)
    expect(times).toEqual(times.toSorted())
    const lines = (await historyOf(lake, 'transactions/a')).trim().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject(
      written.map(({ _rev, _updatedAt }) => ({ id: _rev, timestamp: _updatedAt })),
    )
    const then = await historyOf(lake, `documents/a?time=${written[4]?._updatedAt}`)
    expect(JSON.parse(then)).toMatchObject({ documents: [{ n: 4 }] })
    await waitUntil(() => mutations().length === 5)
    expectUnbroken(mutations(), ['a'])
  })

  it('a webhook that waits and one that is new are delivered at once', async () => {
    const { received, url } = await openReceiver(500)
    const lake = await openTestLake({ webhookUrl: url })
    const client = lake.client('editor')
    if (jump > 0) lake.advance(jump)
    await client.create({ _id: 'a', _type: 'note' })
    await vi.waitFor(() => expect(received).toHaveLength(1), waitMs)
    await vi.waitFor(
      () => expect(lake.store.queue.list()).toMatchObject([{ state: 'pending' }]),
      waitMs,
    )
    lake.advance(-Math.abs(jump))
    await client.create({ _id: 'b', _type: 'note' })
    await vi.waitFor(() => expect(received).toHaveLength(3), waitMs)
  })
})
