import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPages, pass } from './page-cache.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('where changes come faster than renders', () => {
  it('visitors still get what was made last', async () => {
    const { visit, publish, world, versionOf } = openPages()
    publish('/a/')
    await pass(100)
    world.renderMs = 400
    const behind: number[] = []
    for (let change = 0; change < 100; change += 1) {
      publish('/a/')
      const asked = versionOf('/a/')
      void visit('/a/').then((got) => behind.push(asked - Number(got)))
      await pass(100)
    }
    await pass(5_000)
    expect(behind).toHaveLength(100)
    // A change came every tenth of a second.
    expect(Math.max(...behind)).toBeLessThanOrEqual(10)
    expect(await visit('/a/')).toBe(`${versionOf('/a/')}`)
  })

  it('a page that was never made otherwise is sent all the same', async () => {
    const { visit, publish, world } = openPages()
    world.renderMs = 400
    publish('/a/')
    const first = visit('/a/')
    for (let change = 0; change < 100; change += 1) {
      await pass(100)
      publish('/a/')
    }
    expect(await first).toBe('1')
  })
})
