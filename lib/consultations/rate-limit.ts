import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '#lib/hosts/network.ts'

export type Admission = { ok: true } | { ok: false; retryAfterSeconds: number }

/** Limits posts per network and minute; 0 switches the limit off. */
export function createRateLimit(perMinute: number): (clientAddress: string) => Promise<Admission> {
  if (perMinute === 0) return async () => ({ ok: true })
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (clientAddress) => {
    try {
      await limiter.consume(networkOf(clientAddress))
      return { ok: true }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) }
    }
  }
}
