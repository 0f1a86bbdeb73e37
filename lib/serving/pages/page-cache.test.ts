import { array, assert, asyncProperty, constantFrom, integer, nat, record } from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore, openPages, pass, watch } from './page-cache.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('a page is rendered once for all who ask at once, and not again', async () => {
  const { visit, publish, world } = openPages()
  publish('/a/')
  const visits = Promise.all([visit('/a/'), visit('/a/'), visit('/a/')])
  await pass(50)
  expect([await visits, await visit('/a/'), world.renders]).toEqual([['1', '1', '1'], '1', 1])
})

it('counts how visitors were answered', async () => {
  const { visit, publish, cache, world } = openPages()
  await watch(visit('/nowhere/'))
  publish('/a/')
  await watch(visit('/a/'))
  await watch(visit('/a/'))
  world.fault = 'hangs'
  publish('/a/')
  await pass(1_000)
  await watch(visit('/a/'))
  expect(cache.lookups).toEqual({ hit: 1, made: 1, old: 1, missing: 1, unavailable: 0 })
  publish('/b/')
  await watch(visit('/b/'))
  expect(cache.lookups.unavailable).toBe(1)
})

describe('after an event', () => {
  it('the page is made again ahead, and the old one is sent meanwhile for a second', async () => {
    const { visit, publish, world } = openPages()
    publish('/a/')
    await pass(100)
    world.renderMs = 2_300
    publish('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 0 })
    await pass(990)
    expect(await watch(visit('/a/'))).toMatchObject({ got: '2' })
  })

  it('a visitor waits a second and a half at most, then gets the last good copy', async () => {
    const { visit, publish, world } = openPages()
    publish('/a/')
    await pass(100)
    world.fault = 'hangs'
    publish('/a/')
    await pass(1_000)
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 1_500 })
  })

  it('a render that another event overtakes is sent for a second at most, and repeated', async () => {
    const { visit, publish, world } = openPages()
    publish('/a/')
    await pass(30)
    publish('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 20 })
    await pass(50)
    expect(await watch(visit('/a/'))).toEqual({ got: '2', ms: 0 })
    expect(world.renders).toBe(2)
  })

  it('further events do not make the old page last', async () => {
    const { visit, publish, world } = openPages()
    publish('/a/')
    await pass(100)
    world.renderMs = 2_300
    for (let event = 0; event < 4; event += 1) {
      publish('/a/')
      await pass(300)
    }
    expect((await watch(visit('/a/'))).ms).toBeGreaterThan(0)
  })

  it('that may have been missed, nobody gets the old page without a wait', async () => {
    const { visit, publish, register } = openPages()
    publish('/a/')
    await pass(100)
    register.suspectAll()
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 50 })
  })

  it('a page that somebody reads is made before those that nobody asks for', async () => {
    const { visit, publish, register } = openPages()
    for (let n = 0; n < 100; n += 1) publish(`/${n}/`)
    await pass(10_000)
    register.announce(['all'])
    publish('/99/')
    expect(await watch(visit('/99/'))).toEqual({ got: '1', ms: 0 })
    await pass(110)
    expect(await watch(visit('/99/'))).toEqual({ got: '2', ms: 0 })
  })

  it('pages that it does not touch are not rendered', async () => {
    const { publish, world } = openPages()
    publish('/a/')
    publish('/b/')
    await pass(100)
    publish('/a/')
    await pass(100)
    expect(world.renders).toBe(3)
  })
})

describe('a page that is gone', () => {
  it('is missing at once, in memory and on disk', async () => {
    const { visit, publish, remove, store } = openPages()
    publish('/a/')
    await pass(100)
    remove('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: 'missing', ms: 0 })
    expect(store.list()).toEqual([])
  })

  it('is missing for those who were waiting, and does not come back', async () => {
    const { visit, publish, remove, store } = openPages()
    publish('/a/')
    const waiting = visit('/a/')
    await pass(20)
    remove('/a/')
    await pass(100)
    expect([await waiting, store.list()]).toEqual(['missing', []])
  })

  it('can come back with the next event', async () => {
    const { visit, publish, remove } = openPages()
    publish('/a/')
    await pass(100)
    remove('/a/')
    publish('/a/')
    expect((await watch(visit('/a/'))).got).toBe('1')
  })
})

it('no more than eight renders run at once, and a visitor’s goes first', async () => {
  const { visit, publish, world } = openPages()
  const paths = Array.from({ length: 100 }, (_, index) => `/${index}/`)
  for (const path of paths) publish(path)
  expect(await watch(visit('/99/'))).toEqual({ got: '1', ms: 50 })
  const visits = paths.map(visit)
  await pass(10_000)
  expect([...new Set(await Promise.all(visits)), world.most, world.renders]).toEqual(['1', 8, 100])
})

it('bytes that do not fit in memory are read from the store', async () => {
  const { visit, publish, world } = openPages({ maxBytes: 40 })
  for (const path of ['/a/', '/b/', '/c/']) publish(path)
  await pass(100)
  expect([await visit('/a/'), await visit('/b/'), world.renders]).toEqual(['1', '1', 3])
})

describe('after a restart', () => {
  it('kept pages are served, those that an event touched only after a wait', async () => {
    const store = memoryStore()
    const before = openPages({ store })
    before.publish('/a/')
    before.publish('/b/')
    await pass(100)
    before.world.fault = 'fails'
    before.publish('/b/')
    await pass(100)
    const { visit, world, cache } = openPages({ store })
    world.fault = 'fails'
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 0 })
    expect(await watch(visit('/b/'))).toEqual({ got: '1', ms: 50 })
    expect(cache.oldestStaleMs()).toBeGreaterThanOrEqual(1_000)
  })
})

type Step = { kind: 'publish' | 'visit' | 'remove' | 'wait' | 'fault'; page: number; ms: number }
const paths = ['/a/', '/b/', '/c/']
const steps = array(
  record({
    kind: constantFrom<Step['kind'][]>('publish', 'publish', 'visit', 'visit', 'wait', 'remove'),
    page: nat(paths.length - 1),
    ms: nat(1_500),
  }),
  { maxLength: 40 },
)

it('whatever happens, nobody gets a text that is older than allowed', async () => {
  await assert(
    asyncProperty(steps, integer({ min: 1, max: 150 }), async (script, renderMs) => {
      const { visit, publish, remove, versionOf, world } = openPages()
      world.renderMs = renderMs
      const history: { at: number; path: string; version: number }[] = []
      const visits: Promise<void>[] = []
      const wrong: unknown[] = []
      for (const { kind, page, ms } of script) {
        const path = paths[page] ?? '/a/'
        if (kind === 'wait') await pass(ms)
        if (kind === 'publish') publish(path)
        if (kind === 'remove') remove(path)
        if (kind === 'publish' || kind === 'remove') {
          history.push({ at: Date.now(), path, version: versionOf(path) })
        }
        if (kind === 'visit') {
          const at = Date.now()
          // What was current a second before the visit, or became current since.
          const known = history.filter((each) => each.path === path)
          const before = known.findLast((each) => at - each.at >= 1_000)?.version ?? 0
          const since = known.filter((each) => at - each.at < 1_000).map(({ version }) => version)
          const isGone = versionOf(path) === 0
          visits.push(
            visit(path).then((got) => {
              const after = history.filter((each) => each.path === path && each.at >= at)
              const allowed = [before, ...since, ...after.map(({ version }) => version)]
              const version = got === 'missing' ? 0 : Number(got)
              const isTooOld = !allowed.includes(version)
              const isStillThere = isGone && after.length === 0 && version !== 0
              if (isTooOld || isStillThere) wrong.push({ path, got, allowed })
            }),
          )
        }
      }
      await pass(10_000)
      await Promise.all(visits)
      expect(wrong).toEqual([])
      for (const path of paths) {
        expect(await watch(visit(path))).toEqual({ got: `${versionOf(path) || 'missing'}`, ms: 0 })
      }
    }),
    { numRuns: 100 },
  )
})
