import { expect, it } from 'vitest'
import { untilShown } from './until-shown.ts'

it('asks until the answer is yes', async () => {
  const answers = [false, false, true]
  const { signal } = new AbortController()
  expect(await untilShown(async () => answers.shift() ?? false, { signal, pauseMs: 0 })).toBe(true)
  expect(answers).toEqual([])
})

it('gives up when the time is over', async () => {
  const over = new AbortController()
  let asked = 0
  const ask = async () => {
    asked += 1
    if (asked === 3) over.abort()
    return false
  }
  expect(await untilShown(ask, { signal: over.signal, pauseMs: 0 })).toBe(false)
  expect(asked).toBe(3)
})
