import { expect, it, onTestFinished, vi } from 'vitest'
import { openBreakableProxy } from '#sanity/lake/listen/breakable-proxy.fixture.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { followLiveEvents } from './live-events.ts'
import { createRegister } from './register.ts'

const patience = { timeout: 30_000, interval: 5 }

it('hear of every change of a lake whose stream is cut again and again', async () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => stderr.mockRestore())
  const lake = await openTestLake()
  const proxy = await openBreakableProxy(lake.url)
  const editor = lake.client('editor')
  const visitor = lake.client()
  await editor.create({ _id: 'a', _type: 'article' })

  const register = createRegister()
  let suspicions = 0
  register.subscribe((change) => {
    if (change === 'everything') suspicions += 1
  })
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

  for (let round = 0; round < 20; round += 1) {
    const { syncTags = [] } = await visitor.fetch('*[_id == "a"]', {}, { filterResponse: false })
    const flight = register.begin()
    if (round % 2 === 0) proxy.cut()
    await editor.patch('a').set({ round }).commit()
    if (round % 3 === 0) proxy.cut()
    await vi.waitFor(() => expect(flight.isFresh(syncTags)).toBe(false), patience)
    flight.end()
  }
  expect(suspicions).toBe(1)
})
