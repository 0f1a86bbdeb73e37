import { expect, it } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

it('admits the configured posts per minute, counted per network', async () => {
  const admit = createRateLimit(2)
  expect(await admit('203.0.113.1')).toEqual({ ok: true })
  expect(await admit('203.0.113.2')).toEqual({ ok: true })
  const refusal = await admit('203.0.113.3')
  expect(refusal).toMatchObject({ ok: false })
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
