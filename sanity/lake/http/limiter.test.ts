import { expect, it } from 'vitest'
import { createLimiter } from './limiter.ts'

it('limits running and waiting tasks and refuses the rest', async () => {
  const limited = createLimiter({ atOnce: 2, waiting: 1 })
  let running = 0
  let most = 0
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await gate
    running -= 1
  }

  const accepted = [limited(work), limited(work), limited(work)]
  await expect(limited(work)).rejects.toMatchObject({ status: 503 })
  open()
  await Promise.all(accepted)

  expect(most).toBe(2)
  await limited(work)
  expect(running).toBe(0)
})

it('continues after a failure', async () => {
  const limited = createLimiter({ atOnce: 1, waiting: 0 })
  await expect(limited(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await limited(() => Promise.resolve(1))).toBe(1)
})
