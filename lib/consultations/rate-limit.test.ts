import { expect, it } from 'vitest'
import { createRateLimit, networkOf } from './rate-limit.ts'

it('admits the configured posts per minute, counted per network', async () => {
  const admit = createRateLimit(2)
  expect(await admit('203.0.113.1')).toEqual({ ok: true })
  expect(await admit('203.0.113.2')).toEqual({ ok: true })
  const refusal = await admit('203.0.113.3')
  expect(refusal).toMatchObject({ ok: false, retryAfterSeconds: expect.any(Number) })
  const seconds = 'retryAfterSeconds' in refusal ? refusal.retryAfterSeconds : 0
  expect(seconds).toBeGreaterThan(50)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(Number.isInteger(seconds)).toBe(true)
  expect(await admit('198.51.100.1')).toEqual({ ok: true })
})

it('admits everybody when the limit is 0', async () => {
  const admit = createRateLimit(0)
  for (let i = 0; i < 50; i++) expect(await admit('203.0.113.1')).toEqual({ ok: true })
})

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['unknown', 'unknown'],
])('counts %s as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
