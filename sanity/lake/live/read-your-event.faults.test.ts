import { expect, inject, it } from 'vitest'
import { readLive } from './live.fixture.ts'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

const commits = { quick: 40, test: 300, full: 3000 }[inject('rounds')]

it(`a query sent after an event sees its commit, for ${commits} commits`, async () => {
  const lake = await openTestLake()
  const client = lake.client('editor')
  const seen = new Map<string, Promise<unknown>>()

  async function ask(transactionId: string): Promise<unknown> {
    const query = new URLSearchParams({ query: `*[_id == "d-${transactionId}"][0]._rev` })
    const answer = await fetch(`${lake.url}/v2025-02-19/data/query/production?${query.toString()}`)
    const body: unknown = await answer.json()
    return isRecord(body) ? body['result'] : body
  }

  const frames = readLive(lake.url, {
    onFrame({ name, id }) {
      if (name === 'message') seen.set(id, ask(id))
    },
  })
  await waitUntil(() => frames.length === 1)
  for (let n = 0; n < commits; n += 10) {
    const ids = Array.from({ length: 10 }, (_, m) => `t${n + m}`)
    await Promise.all(
      ids.map((transactionId) =>
        client.mutate([{ create: { _id: `d-${transactionId}`, _type: 'note' } }], {
          transactionId,
        }),
      ),
    )
    await waitUntil(() => seen.size === n + 10)
  }
  const answers = await Promise.all([...seen].map(async ([id, answer]) => [id, await answer]))
  expect(answers.filter(([id, revision]) => id !== revision)).toEqual([])
}, 600_000)
