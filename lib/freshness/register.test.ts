import { expect, it } from 'vitest'
import { createRegister } from './register.ts'
import type { Change } from './register.ts'

it.each([
  ['before any event', [], true],
  ['after an event on another tag', [['b']], true],
  ['after an event on one of its tags', [['b', 'a']], false],
  ['after several events, one of them on its tag', [['a'], ['b']], false],
])('a flight %s', (_when, events, fresh) => {
  const register = createRegister()
  register.announce(['a'])
  const flight = register.begin()
  for (const tags of events) register.announce(tags)
  expect(flight.isFresh(['x', 'a'])).toBe(fresh)
})

it('a flight without tags is overtaken only when everything is suspect', () => {
  const register = createRegister()
  const flight = register.begin()
  register.announce(['a'])
  expect(flight.isFresh([])).toBe(true)
  register.suspectAll()
  expect(flight.isFresh([])).toBe(false)
})

it('an event does not touch a flight that begins after it', () => {
  const register = createRegister()
  register.suspectAll()
  register.announce(['a'])
  expect(register.begin().isFresh(['a'])).toBe(true)
})

it('a flight that has ended hears of nothing more', () => {
  const register = createRegister()
  const flight = register.begin()
  flight.end()
  register.announce(['a'])
  register.suspectAll()
  expect(flight.isFresh(['a'])).toBe(true)
})

it('a flight knows when the first event on its tags came, and what has gone since', () => {
  let time = 0
  const register = createRegister(() => time)
  const flight = register.begin()
  for (const tags of [['b'], ['a'], ['a', 'c']]) {
    time += 10
    register.announce(tags, [`document-${time}`])
  }
  expect([flight.overtakenAt(['a', 'c']), flight.overtakenAt(['d'])]).toEqual([20, undefined])
  time += 10
  register.suspectAll()
  expect([flight.overtakenAt(['a']), flight.overtakenAt(['d'])]).toEqual([20, 40])
  expect([...flight.removed]).toEqual(['document-10', 'document-20', 'document-30'])
})

it('listeners have heard of a change when it returns, until they stop', () => {
  const register = createRegister()
  const heard: Change[] = []
  const stop = register.subscribe((change) => heard.push(change))
  register.announce(['a', 'b', 'a'])
  register.suspectAll()
  stop()
  register.announce(['c'])
  expect(heard).toEqual([new Set(['a', 'b']), 'everything'])
})
