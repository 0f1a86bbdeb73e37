import { expect, it } from 'vitest'
import { createRateLimit } from './rate-limit.ts'
import { ownLimits } from './store/rate-limits.ts'

function limitOf(perMinute: number) {
  const admit = createRateLimit({ perMinute, store: { admit: ownLimits() } })
  return async (clientAddress: string, contact?: string) =>
    (await admit({ clientAddress, contact })).ok
}

/** Addresses of different networks. */
const addressOf = (index: number) => `10.${index >> 8}.${index & 255}.1`

it('admits the configured posts per minute, counted per network', async () => {
  const admit = limitOf(2)
  expect(await admit('203.0.113.1')).toBe(true)
  expect(await admit('203.0.113.2')).toBe(true)
  expect(await admit('203.0.113.3')).toBe(false)
  expect(await admit('198.51.100.1')).toBe(true)
})

it('admits three times as many posts for one contact per hour, from any networks', async () => {
  const admit = limitOf(2)
  for (let index = 0; index < 6; index++) expect(await admit(addressOf(index), '@a')).toBe(true)
  expect(await admit(addressOf(6), '@a')).toBe(false)
  expect(await admit(addressOf(6), '@b')).toBe(true)
})

it('admits thirty times as many posts per minute altogether', async () => {
  const admit = limitOf(2)
  for (let index = 0; index < 60; index++) expect(await admit(addressOf(index))).toBe(true)
  expect(await admit(addressOf(60))).toBe(false)
})

it('counts a refused post for no later limit', async () => {
  const admit = limitOf(2)
  for (let index = 0; index < 100; index++) await admit('203.0.113.1', '@a')
  for (let index = 0; index < 4; index++) expect(await admit(addressOf(index), '@a')).toBe(true)
})

it('admits everybody when the limit is 0', async () => {
  const admit = limitOf(0)
  for (let index = 0; index < 100; index++) expect(await admit('203.0.113.1', '@a')).toBe(true)
})
