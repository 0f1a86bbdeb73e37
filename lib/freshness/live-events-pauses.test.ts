import { expect, it } from 'vitest'
import { PostponedStreamError } from './event-stream.ts'
import { pauseAfter, waitAfter } from './live-events.ts'

it('the pause before a stream doubles until one lasts longer than the pause before it', () => {
  const timing = { retry: 100, longestRetry: 1_000 }
  const endings = [
    ['lost', 0],
    ['lost', 90],
    ['unreachable', 9_000],
    ['lost', 300],
    ['lost', 800],
    ['lost', 1_001],
    ['refused', 9_000],
  ] as const
  let pause = 0
  const pauses = endings.map(([end, lastedMs]) => {
    pause = pauseAfter(pause, { end, lastedMs }, timing)
    return pause
  })
  expect(pauses).toEqual([100, 200, 400, 800, 1_000, 100, 200])
})

it.each([
  ['refused', new Error('HTTP 403'), 25_000],
  ['lost', new Error('cut'), 400],
  ['postponed', new PostponedStreamError(null), 400],
  ['postponed', new PostponedStreamError('0'), 400],
  ['postponed', new PostponedStreamError('30'), 30_000],
  // Meanwhile no change is heard.
  ['postponed', new PostponedStreamError('3600'), 60_000],
] as const)('a stream that was %s (%s) is asked for again in %i ms', (end, cause, expected) => {
  const timing = { poll: 25_000, longestWait: 60_000 }
  expect(waitAfter(400, { end, cause }, timing)).toBe(expected)
})

it('a stream may be postponed to a date, and to nothing that can be read', () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString()
  const waitMs = new PostponedStreamError(inAnHour).waitMs ?? 0
  expect(Math.abs(waitMs - 3_600_000)).toBeLessThan(30_000)
  expect(new PostponedStreamError('soon').waitMs).toBeUndefined()
  expect(new PostponedStreamError('Thu, 01 Jan 1970 00:00:00 GMT').waitMs).toBeUndefined()
})
