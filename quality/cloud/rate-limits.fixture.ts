import type { Asked, Reply } from './exchange.fixture.ts'
import { json } from './exchange.fixture.ts'

/** Requests of one address in one second. */
export type RateLimits = { calls: number; mutations: number; uploads: number }

/** Sanity's own. */
export const documentedLimits: RateLimits = { calls: 500, mutations: 25, uploads: 25 }

/** Counts requests and refuses those above a limit. */
export type RateLimiter = {
  refuse(asked: Asked): Reply | undefined
}

const secondMs = 1_000

/**
 * The limits per address and second: 25 mutations, 25 uploads, 500 calls in all; the API CDN has
 * none for what it has cached. More is a 429 (https://www.sanity.io/docs/content-lake/technical-limits,
 * «Rate limits»). `Retry-After` is not documented; Sanity's client does without it.
 */
export function createRateLimiter(limits: () => RateLimits, now: () => number): RateLimiter {
  const counted = new Map<string, { second: number; count: number }>()

  const isOver = (key: string, limit: number): boolean => {
    const second = Math.floor(now() / secondMs)
    const before = counted.get(key)
    const count = before?.second === second ? before.count + 1 : 1
    counted.set(key, { second, count })
    return count > limit
  }

  return {
    refuse({ method, path, address }) {
      const isMutation = method === 'POST' && /^\/data\/(?:mutate|actions)\//.test(path)
      const isUpload = method === 'POST' && path.startsWith('/assets/')
      const over =
        (isMutation && isOver(`mutations ${address}`, limits().mutations)) ||
        (isUpload && isOver(`uploads ${address}`, limits().uploads)) ||
        isOver(`calls ${address}`, limits().calls)
      if (!over) return undefined
      const message = 'Rate limit exceeded: see the technical limits'
      const body = { statusCode: 429, error: 'Too Many Requests', message }
      return json(429, body, { 'retry-after': '1' })
    },
  }
}
