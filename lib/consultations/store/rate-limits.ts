import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { hashContact } from './contact-hash.ts'
import type { Connection } from './database.ts'
import type { Admission, ConsultationStore } from './store.ts'

type Admit = ConsultationStore['admit']

/** Older windows of a table are removed. */
const longestWindowMs = 60 * 60 * 1000

/** Counts in memory, for the one process that has a SQLite file. */
export function ownLimits(): Admit {
  const limiters = new Map<string, RateLimiterMemory>()
  return async (key, limit, windowMs) => {
    const name = `${limit} in ${windowMs}`
    const limiter =
      limiters.get(name) ?? new RateLimiterMemory({ points: limit, duration: windowMs / 1000 })
    limiters.set(name, limiter)
    try {
      await limiter.consume(key)
      return { ok: true }
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      return refused(refusal.msBeforeNext)
    }
  }
}

/** Counts in a table, for all processes with the same database. Keys are stored as keyed hashes. */
export function sharedLimits(
  db: Connection,
  { now, contactKey }: { now: () => number; contactKey: string },
): Admit {
  return async (key, limit, windowMs) => {
    const at = now()
    const begin = at - (at % windowMs)
    const window = new Date(begin).toISOString()
    const { count } = await db
      .insertInto('rate_limits')
      .values({ key: hashContact(contactKey, key), window, count: 1 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((e) => ({
          window,
          count: e
            .case()
            .when('rate_limits.window', '=', window)
            .then(e('rate_limits.count', '+', 1))
            .else(1)
            .end(),
        })),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    if (count === 1) {
      const old = new Date(at - longestWindowMs).toISOString()
      await db.deleteFrom('rate_limits').where('window', '<', old).execute()
    }
    return count <= limit ? { ok: true } : refused(begin + windowMs - at)
  }
}

function refused(ms: number): Admission {
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(ms / 1000)) }
}
