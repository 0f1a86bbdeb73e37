import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

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

/**
 * The network one subscriber usually holds: the /24 of an IPv4 address, the /64 of an IPv6 one. Any
 * other text is a network of its own.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address.replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1.0/24')
  const [head = '', tail = ''] = address.split('%', 1).join('').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  // A dotted IPv4 tail counts as two groups.
  const written = left.length + right.length + (address.includes('.') ? 1 : 0)
  const zeros = Array.from({ length: address.includes('::') ? 8 - written : 0 }, () => '0')
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`
}
