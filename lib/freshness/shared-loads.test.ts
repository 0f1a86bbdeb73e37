import { expect, it, vi } from 'vitest'
import { createRegister } from './register.ts'
import { createSharedLoads } from './shared-loads.ts'

it('shares the load that began after an event, also when the one before it ends', async () => {
  const register = createRegister()
  const load = createSharedLoads(register, () => {})
  const answers: ((result: string) => void)[] = []
  const ask = () =>
    new Promise<{ result: string; tags: string[] }>((resolve) => {
      answers.push((result) => resolve({ result, tags: [] }))
    })
  const answer = async (index: number, result: string) => {
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(index))
    answers[index]?.(result)
  }

  const before = load('key', ask)
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  register.announce(['tag'])
  const after = load('key', ask)
  await answer(0, 'old')
  expect(await before).toMatchObject({ result: 'old' })

  const last = load('key', ask)
  await answer(1, 'new')
  expect(await after).toMatchObject({ result: 'new' })
  expect(answers).toHaveLength(2)
  expect(await last).toMatchObject({ result: 'new' })
})
