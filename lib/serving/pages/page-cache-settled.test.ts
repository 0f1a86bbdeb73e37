import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openPages, pass } from './page-cache.fixture.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('the cache is settled once every page of the list has been tried', async () => {
  const { cache, publish, world } = openPages()
  for (const path of ['/a/', '/b/', '/c/']) publish(path)
  world.fault = 'fails'
  publish('/d/')
  let rendersWhenSettled = 0
  void cache.settled().then(() => {
    rendersWhenSettled = world.renders
  })
  await pass(50)
  expect(rendersWhenSettled).toBe(0)
  await pass(100)
  expect(rendersWhenSettled).toBe(4)
})
