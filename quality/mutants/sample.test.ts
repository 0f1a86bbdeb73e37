import { expect, it } from 'vitest'
import { inSample } from './sample.ts'

const names = Array.from({ length: 10_000 }, (_, n) => `file.ts:${n}`)
const sample = (seed: string, share: number) =>
  names.filter((name) => inSample(name, { seed, share }))

it('holds about the share that was asked for, all or nothing at the ends', () => {
  expect(sample('1', 0)).toEqual([])
  expect(sample('1', 1)).toEqual(names)
  expect(sample('1', 0.2).length).toBeGreaterThan(1900)
  expect(sample('1', 0.2).length).toBeLessThan(2100)
})

it('is the same for the same seed, and another for another', () => {
  expect(sample('1', 0.2)).toEqual(sample('1', 0.2))
  expect(sample('1', 0.2)).not.toEqual(sample('2', 0.2))
})
