import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPages, pass, watch } from './page-cache.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a render that fails', () => {
  it.each(['fails', 'incomplete'] as const)('(%s) never replaces a good page', async (fault) => {
    const { visit, publish, world } = openPages()
    publish('/a/')
    await pass(100)
    world.fault = fault
    publish('/a/')
    await pass(1_500)
    expect(await watch(visit('/a/'))).toMatchObject({ got: '1' })
    world.fault = undefined
    await pass(5_000)
    expect(await watch(visit('/a/'))).toEqual({ got: '2', ms: 0 })
  })

  it('makes nobody wait a second time', async () => {
    const { visit, publish, world } = openPages()
    publish('/a/')
    await pass(100)
    world.fault = 'fails'
    publish('/a/')
    await pass(1_100)
    expect((await watch(visit('/a/'))).ms).toBeLessThan(60)
  })

  it('is repeated at once when the lake is known to be back', async () => {
    const { visit, publish, world, cache } = openPages()
    publish('/a/')
    await pass(100)
    world.fault = 'fails'
    publish('/a/')
    await pass(120_000)
    world.fault = undefined
    cache.retry()
    await pass(50)
    expect(await watch(visit('/a/'))).toEqual({ got: '2', ms: 0 })
  })

  it('is repeated soon after that if it fails once more', async () => {
    const { visit, publish, world, cache } = openPages()
    publish('/a/')
    await pass(100)
    world.fault = 'incomplete'
    publish('/a/')
    await pass(120_000)
    cache.retry()
    await pass(50)
    world.fault = undefined
    await pass(2_500)
    expect(await watch(visit('/a/'))).toEqual({ got: '2', ms: 0 })
  })

  it('is answered with what could be rendered where there is no copy, until it succeeds', async () => {
    const { visit, publish, world } = openPages()
    world.fault = 'incomplete'
    publish('/a/')
    expect(await watch(visit('/a/'))).toMatchObject({ got: '1' })
    world.fault = 'fails'
    publish('/a/')
    expect(await watch(visit('/a/'))).toMatchObject({ got: '1' })
    world.fault = undefined
    await pass(5_000)
    expect(await watch(visit('/a/'))).toEqual({ got: '2', ms: 0 })
  })
})

it('nobody waits long for a page that was never made while the lake hangs', async () => {
  const { visit, publish, world } = openPages()
  world.fault = 'hangs'
  publish('/a/')
  expect(await watch(visit('/a/'))).toEqual({ got: 'unavailable', ms: 8_000 })
  world.lakeHangs = true
  expect(await watch(visit('/a/'))).toEqual({ got: 'unavailable', ms: 1_800 })
})
