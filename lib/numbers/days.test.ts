import { expect, it } from 'vitest'
import { dayTitle, everyDay } from './days.ts'

it('has a row for each day, also at the end of a month', () => {
  const counts = [{ name: '2026-12-01', count: 5 }]
  expect(everyDay(counts, { first: '2026-11-29', last: '2026-12-01' })).toEqual([
    { name: '2026-11-29', count: 0 },
    { name: '2026-11-30', count: 0 },
    { name: '2026-12-01', count: 5 },
  ])
})

it('names a day as people write it', () => {
  expect(dayTitle('2026-12-01')).toBe('1 декабря')
})
