import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { createThrottle } from './throttle.ts'
import { migrations } from '#lake/store/migrations.ts'

function openCounts(): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  db.exec(migrations.join(';'))
  return db
}

function createClock() {
  let time = 1_000_000_000
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
  }
}

const anna = { email: 'anna@example.test', address: '192.0.2.1' }

it('allows four failures of a person, then waits longer each time', () => {
  const clock = createClock()
  const throttle = createThrottle(openCounts(), clock.now)
  const waits = Array.from({ length: 15 }, () => {
    throttle.failed(anna)
    const wait = throttle.waitMs(anna)
    clock.pass(wait)
    return wait / 1000
  })
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900])
})

it('does not wait longer when the clock is set back', () => {
  const clock = createClock()
  const throttle = createThrottle(openCounts(), clock.now)
  for (let n = 0; n < 10; n += 1) throttle.failed(anna)
  clock.pass(-60 * 60_000)
  expect(throttle.waitMs(anna)).toBe(0)
  throttle.failed(anna)
  expect(throttle.waitMs(anna)).toBe(320_000)
})

it('does not delay the same person at another address', () => {
  const throttle = createThrottle(openCounts(), createClock().now)
  for (let n = 0; n < 10; n += 1) throttle.failed(anna)
  expect(throttle.waitMs(anna)).toBeGreaterThan(0)
  expect(throttle.waitMs({ ...anna, address: '192.0.2.2' })).toBe(0)
})

it('slows down an address that tries many people', () => {
  const throttle = createThrottle(openCounts(), createClock().now)
  for (let n = 0; n < 20; n += 1) throttle.failed({ ...anna, email: `${n}@example.test` })
  expect(throttle.waitMs({ ...anna, email: 'new@example.test' })).toBe(5000)
})

it('slows down many addresses that try one person', () => {
  const throttle = createThrottle(openCounts(), createClock().now)
  for (let n = 0; n < 50; n += 1) throttle.failed({ ...anna, address: `192.0.2.${n}` })
  expect(throttle.waitMs({ ...anna, address: '198.51.100.1' })).toBe(5000)
})

it('resets after a success, and an hour after the last failure', () => {
  const clock = createClock()
  const throttle = createThrottle(openCounts(), clock.now)
  for (let n = 0; n < 8; n += 1) throttle.failed(anna)
  clock.pass(3_600_001)
  throttle.failed(anna)
  expect(throttle.waitMs(anna)).toBe(0)
  for (let n = 0; n < 3; n += 1) throttle.failed(anna)
  throttle.succeeded(anna)
  throttle.failed(anna)
  expect(throttle.waitMs(anna)).toBe(0)
})

it('does not reset the failures of other people or addresses after a success', () => {
  const throttle = createThrottle(openCounts(), createClock().now)
  const bob = { ...anna, email: 'bob@example.test' }
  for (let n = 0; n < 5; n += 1) throttle.failed(bob)
  for (let n = 0; n < 15; n += 1) throttle.failed({ ...anna, email: `${n}@example.test` })
  for (let n = 0; n < 50; n += 1) throttle.failed({ ...anna, address: `198.51.100.${n}` })
  throttle.failed(anna)
  throttle.succeeded(anna)
  expect(throttle.waitMs(bob)).toBe(5000)
  expect(throttle.waitMs({ ...anna, email: 'new@example.test' })).toBe(5000)
  expect(throttle.waitMs({ ...anna, address: '203.0.113.1' })).toBe(5000)
})

it('keeps a bounded number of counts', () => {
  const throttle = createThrottle(openCounts(), createClock().now)
  for (let n = 0; n < 6; n += 1) throttle.failed(anna)
  for (let n = 0; n < 5000; n += 1) {
    throttle.failed({ email: `${n}@example.test`, address: `${n}` })
  }
  expect(throttle.waitMs(anna)).toBe(0)
})

it('keeps counts across a restart, and stores no address', () => {
  const db = openCounts()
  const { now } = createClock()
  const throttle = createThrottle(db, now)
  for (let n = 0; n < 5; n += 1) throttle.failed(anna)
  expect(createThrottle(db, now).waitMs(anna)).toBe(5000)
  const kept = JSON.stringify(db.prepare('select * from sign_in_failures').all())
  expect(kept).not.toMatch(/anna|192\.0/)
})
