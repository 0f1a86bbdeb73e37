import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createReadCache } from './read-cache.ts'
import { createRegister } from './register.ts'
import type { Render } from './render.ts'
import type { Answer } from './shared-loads.ts'

const answer = (result: string) => async () => ({ result, tags: ['a'] })
const hangs = () => new Promise<never>(() => {})

it('a lake that hangs makes one reader wait for it, and no other until it answers', async () => {
  const register = createRegister()
  let render: Render | undefined
  let impatience = new AbortController()
  const cache = createReadCache({
    register,
    currentRender: () => render,
    patience: () => impatience.signal,
  })
  for (const key of ['k1', 'k2', 'k3']) await cache.read(key, answer('old'))
  register.suspectAll()
  const waiting = cache.read('k1', hangs)
  impatience.abort()
  expect(await waiting).toBe('old')

  impatience = new AbortController()
  render = { tags: new Set(), documents: new Set(), complete: true }
  expect([await cache.read('k1', hangs), await cache.read('k2', hangs)]).toEqual(['old', 'old'])
  expect(render.complete).toBe(false)

  render = { tags: new Set(), documents: new Set(), complete: true }
  await cache.read('k3', answer('new'))
  await turn()
  register.suspectAll()
  render = { tags: new Set(), documents: new Set(), complete: true }
  const late = Promise.withResolvers<Answer<string>>()
  const patient = cache.read('k3', () => late.promise)
  await turn()
  late.resolve({ result: 'newest', tags: ['a'] })
  expect(await patient).toBe('newest')
})
