import { expect, it } from 'vitest'
import { createQuickQueries } from './quick-queries.ts'

it('remembers what was quick the last time', () => {
  const quick = createQuickQueries()
  const text = 'count(*[count(*) > n])'
  expect(quick.has(text, true)).toBe(false)
  quick.took(text, 3)
  expect(quick.has(text, true)).toBe(true)
  quick.took(text, Infinity)
  expect(quick.has(text, true)).toBe(false)
})

it('assumes that one scan is quick, until it was slow', () => {
  const quick = createQuickQueries()
  expect(quick.has('*[_id == $id]', true)).toBe(true)
  expect(quick.has('*[_id == $id]', false)).toBe(false)
  quick.took('*[_id == $id]', 1999)
  expect(quick.has('*[_id == $id]', true)).toBe(false)
})

it('evicts the least recently used, and stores nothing huge', () => {
  const quick = createQuickQueries()
  const texts = Array.from({ length: 1001 }, (_, n) => `**${n}`)
  for (const text of texts) quick.took(text, 1)
  expect([texts[0], texts[1], texts[1000]].map((text = '') => quick.has(text, true))).toEqual([
    false,
    true,
    true,
  ])
  const huge = 'x'.repeat(10_001)
  quick.took(huge, 1)
  expect(quick.has(huge, true)).toBe(false)
})

it.each([
  [500, true],
  [501, false],
])('takes %i ms for quick: %s', (ms, expected) => {
  const quick = createQuickQueries()
  quick.took('*', ms)
  expect(quick.has('*', false)).toBe(expected)
})

it('guesses from texts of ten thousand letters at most, and remembers those', () => {
  const quick = createQuickQueries()
  const [long, tooLong] = ['x'.repeat(10_000), 'x'.repeat(10_001)]
  expect([quick.has(long, true), quick.has(tooLong, true)]).toEqual([true, false])
  quick.took(long, 1)
  quick.took(tooLong, 1)
  expect([quick.has(long, false), quick.has(tooLong, false)]).toEqual([true, false])
})
