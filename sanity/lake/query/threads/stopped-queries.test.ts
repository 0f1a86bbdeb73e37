import { expect, it } from 'vitest'
import { createStoppedQueries } from './stopped-queries.ts'
import { objectWith } from '#lake/test/matchers.fixture.ts'

function openStopped() {
  const clock = { ms: 1_000_000 }
  return { clock, queries: createStoppedQueries(() => clock.ms) }
}

const tooLong = objectWith({ status: 504 })

it('refuses for ten seconds what was stopped, and nothing else', () => {
  const { clock, queries } = openStopped()
  const query = { text: '*', params: { n: 1 } }
  expect(() => queries.check(query)).not.toThrow()
  expect(queries.stopped(query, 'anna')).toEqual(tooLong)
  clock.ms += 9_999
  expect(() => queries.check({ text: '*', params: { n: 1 } })).toThrow(tooLong)
  expect(() => queries.check({ text: '*', params: { n: 2 } })).not.toThrow()
  clock.ms += 1
  expect(() => queries.check(query)).not.toThrow()
})

it('suspects for ten seconds who asked for it', () => {
  const { clock, queries } = openStopped()
  queries.stopped('a query', 'anna')
  clock.ms += 9_999
  expect([queries.isSuspect('anna'), queries.isSuspect('boris')]).toEqual([true, false])
  clock.ms += 1
  expect(queries.isSuspect('anna')).toBe(false)
})

it('suspects no longer for a clock that was set back', () => {
  const { clock, queries } = openStopped()
  queries.stopped('a query', 'anna')
  clock.ms -= 10_000
  expect(queries.isSuspect('anna')).toBe(false)
})

it('remembers the last hundred', () => {
  const { queries } = openStopped()
  for (let n = 0; n < 100; n += 1) queries.stopped(n, `caller ${n}`)
  queries.stopped(0, 'caller 0')
  expect(queries.isSuspect('caller 1')).toBe(true)
  queries.stopped(100, 'caller 100')
  expect(queries.isSuspect('caller 0')).toBe(true)
  expect(queries.isSuspect('caller 1')).toBe(false)
  expect(() => queries.check(1)).not.toThrow()
  expect(() => queries.check(2)).toThrow(tooLong)
})
