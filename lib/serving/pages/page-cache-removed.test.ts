import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore, openPages, pass, watch } from './page-cache.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('after a document was removed', () => {
  it('a page that may show it is not sent once more, not even for a second', async () => {
    const { visit, publish, forget } = openPages()
    publish('/a/')
    await pass(100)
    forget('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 50 })
  })

  it('a render that began before is not sent', async () => {
    const { visit, publish, forget } = openPages()
    publish('/a/')
    await pass(20)
    forget('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 80 })
  })

  it('what can be rendered without the lake stands in, until it can be asked', async () => {
    const store = memoryStore()
    const { visit, publish, forget, world, cache } = openPages({ store })
    publish('/a/')
    await pass(100)
    world.fault = 'incomplete'
    forget('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 50 })
    const { renders } = world
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 0 })
    expect(world.renders).toBe(renders)
    expect(store.list()).toMatchObject([{ path: '/a/', stale: true }])
    expect(cache.oldestStaleMs()).toBeGreaterThan(0)
    world.fault = undefined
    await pass(2_000)
    expect([cache.oldestStaleMs(), store.list()[0]?.stale]).toEqual([0, false])
  })

  it('a page that does not show it keeps its copy, also while nothing can be rendered', async () => {
    const store = memoryStore()
    const { visit, publish, forgetOther, world } = openPages({ store })
    publish('/a/')
    await pass(100)
    world.fault = 'fails'
    forgetOther('/a/')
    expect(await watch(visit('/a/'))).toEqual({ got: '1', ms: 0 })
    await pass(1_000)
    expect((await watch(visit('/a/'))).got).toBe('1')
    expect(store.list()).toMatchObject([{ path: '/a/', stale: true }])
  })

  it('a page that cannot be rendered is unavailable, and is not on the disk', async () => {
    const store = memoryStore()
    const { visit, publish, forget, world } = openPages({ store })
    publish('/a/')
    await pass(100)
    world.fault = 'fails'
    forget('/a/')
    expect((await watch(visit('/a/'))).got).toBe('unavailable')
    expect(store.list()).toEqual([])
  })
})
