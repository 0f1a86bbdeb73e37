import { expect, inject, it } from 'vitest'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { openBreakableProxy } from './breakable-proxy.fixture.ts'
import { expectUnbroken, recordListener, waitUntil } from './listen.fixture.ts'

const steps = { quick: 10, test: 50, full: 500 }[inject('rounds')]
const ids = Array.from({ length: 8 }, (_, n) => `article-${n}`)
const written = steps * ids.length
/** A listener that is 1,000 commits behind is told to read everything again instead. */
const mostBehind = 800

it(`fifty listeners, ten of them reconnecting, lose none of ${written} mutations`, async () => {
  const lake = await openTestLake()
  const line = await openBreakableProxy(lake.url)
  const client = lake.client('editor')
  for (const _id of ids) await client.create({ _id, _type: 'article', n: 0 })
  const listeners = Array.from({ length: 50 }, (_, n) =>
    recordListener(
      lake.client('viewer', n < 10 ? { apiHost: line.url } : {}),
      '*[_type == "article"]',
    ),
  )
  await waitUntil(() => listeners.every(({ events }) => events.length === 1))

  let committed = 0
  const keepUp = () =>
    listeners.every(({ mutations }) => committed - mutations().length < mostBehind)
  await Promise.all(
    ids.map(async (id) => {
      for (let n = 1; n <= steps; n += 1) {
        await waitUntil(keepUp, 300_000)
        await client.patch(id).inc({ n: 1 }).commit()
        committed += 1
        if (id === ids[0] && n % 20 === 0) line.cut()
      }
    }),
  )
  await waitUntil(() => listeners.every(({ mutations }) => mutations().length >= written), 300_000)
  for (const { events, mutations } of listeners) {
    expect(mutations()).toHaveLength(written)
    expectUnbroken(mutations(), ids)
    expect(events.filter(({ type }) => type === 'welcome')).toHaveLength(1)
  }
}, 3_600_000)
