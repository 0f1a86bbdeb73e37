import { expect, it } from 'vitest'
import { tryHostileDocument } from './hostile-content.ts'

it('four thousand more broken documents break no page, run nothing and tell no lies', async () => {
  const found: unknown[] = []
  for (let seed = 1001; seed <= 5000; seed += 1) {
    const outcome = await tryHostileDocument(seed)
    if (outcome.faults.length > 0) found.push(outcome)
  }
  expect(found).toEqual([])
}, 300_000)
