import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openPages } from './page-cache.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('while a page is made for a visitor, no other one begins', async () => {
  const { visit, publish, register, world } = openPages()
  for (let n = 0; n < 10; n += 1) publish(`/${n}/`)
  await pass(1_000)
  world.renders = 0
  register.announce(['all'])
  world.renderMs = 300
  await visit('/9/')
  // Two had begun before the visitor came.
  await pass(250)
  expect(world.renders).toBe(3)
  await pass(2_000)
  expect(world.renders).toBe(10)
})
