import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { noticeReturn } from './notice-return.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function openSite() {
  const world = { isAwaited: true, isThere: true, asked: 0, returns: 0 }
  const stop = noticeReturn({
    isAwaited: () => world.isAwaited,
    isThere: async () => {
      world.asked += 1
      return world.isThere
    },
    onReturn: () => {
      world.returns += 1
    },
  })
  return { world, stop }
}

it('what waits for the lake is told once, within a second of its return', async () => {
  const { world } = openSite()
  world.isThere = false
  await vi.advanceTimersByTimeAsync(20_000)
  expect(world.returns).toBe(0)
  world.isThere = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(world.returns).toBe(1)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(world.returns).toBe(1)
})

it('what fails for another reason hears nothing', async () => {
  const { world } = openSite()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(world.returns).toBe(0)
})

it('the lake is asked only while something waits for it, and by nobody after the end', async () => {
  const { world, stop } = openSite()
  world.isAwaited = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(world.asked).toBe(0)
  world.isAwaited = true
  await vi.advanceTimersByTimeAsync(5_000)
  expect(world.asked).toBe(5)
  stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(world.asked).toBe(5)
})
