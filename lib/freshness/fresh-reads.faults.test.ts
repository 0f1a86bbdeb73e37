import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { openBreakableProxy } from '#sanity/lake/listen/breakable-proxy.fixture.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { followLiveEvents } from './live-events.ts'
import { createReadCache } from './read-cache.ts'
import { createRegister } from './register.ts'

const patience = { timeout: 30_000, interval: 2 }
const publishes = { quick: 20, test: 50, full: 200 }[inject('rounds')]

it(`${publishes} publishes amid readers, with a stream that is cut, leave nobody a stale read`, async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => stderr.mockRestore())
  const lake = await openTestLake()
  const proxy = await openBreakableProxy(lake.url)
  const [editor, visitor] = [lake.client('editor'), lake.client()]
  await editor.create({ _id: 'a', _type: 'article', version: -1 })

  const register = createRegister()
  const reads = createReadCache({ register, currentRender: () => undefined })
  const live = followLiveEvents({
    url: `${proxy.url}/v2025-02-19/data/live/events/production`,
    lastEventId: undefined,
    register,
    isReachable: async () => false,
    onPosition: () => {},
    onConnected: () => {},
  })
  onTestFinished(live.close)
  await vi.waitFor(() => expect(live.health().state).toBe('connected'), patience)

  const read = () =>
    reads.read('a', async () => {
      const query = '*[_id == "a"][0].version'
      const { result, syncTags = [] } = await visitor.fetch<number>(
        query,
        {},
        { filterResponse: false },
      )
      return { result, tags: syncTags }
    })

  for (let version = 0; version < publishes; version += 1) {
    const amid = [read(), read()]
    if (version % 5 === 0) proxy.cut()
    await editor.patch('a').set({ version }).commit()
    amid.push(read(), read())
    await vi.waitFor(async () => expect(await read()).toBe(version), patience)
    for (const seen of await Promise.all(amid)) expect(seen).toBeGreaterThanOrEqual(version - 1)
    expect(await read()).toBe(version)
  }
})
