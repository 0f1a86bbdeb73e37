/** Slows down those who guess passwords. */
export type Throttle = {
  /** Milliseconds until this caller may try again; 0 when it may try now. */
  waitMs(attempt: Attempt): number
  /** Counts an attempt as failed; call it before the password is checked, so that many at once count. */
  failed(attempt: Attempt): void
  /** Takes `failed` back, and forgets what this caller mistyped before. */
  succeeded(attempt: Attempt): void
}

type Attempt = { email: string; address: string }
type Entry = { failures: number; last: number }

/**
 * How many failures are free: of one person at one place; at one place, whoever it is; of one
 * person wherever, which must be more, or anybody could lock a person out.
 */
const limits = [
  { free: 5, keyOf: ({ email, address }: Attempt) => `${address} ${email}` },
  { free: 20, keyOf: ({ address }: Attempt) => `${address} *` },
  { free: 50, keyOf: ({ email }: Attempt) => `* ${email}` },
]

const firstWaitMs = 5_000
const longestWaitMs = 15 * 60_000
/** After such a pause a count begins anew. */
const forgottenMs = 60 * 60_000
const mostEntries = 10_000

/** In memory: a restart of the lake forgives, and costs a guesser more time than it saves. */
export function createThrottle(now: () => number): Throttle {
  const entries = new Map<string, Entry>()

  function failuresOf(key: string): number {
    const entry = entries.get(key)
    return entry === undefined || now() - entry.last > forgottenMs ? 0 : entry.failures
  }

  function put(key: string, failures: number): void {
    entries.delete(key)
    if (failures > 0) entries.set(key, { failures, last: now() })
    // A Map keeps the order of insertion: the first one failed longest ago.
    const [oldest] = entries.keys()
    if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest)
  }

  return {
    waitMs(attempt) {
      const waits = limits.map(({ free, keyOf }) => {
        const key = keyOf(attempt)
        const last = entries.get(key)?.last ?? 0
        return last + pauseAfter(failuresOf(key) - free) - now()
      })
      return Math.max(0, ...waits)
    },
    failed(attempt) {
      for (const { keyOf } of limits) put(keyOf(attempt), failuresOf(keyOf(attempt)) + 1)
    },
    succeeded(attempt) {
      for (const [n, { keyOf }] of limits.entries()) {
        put(keyOf(attempt), n === 0 ? 0 : failuresOf(keyOf(attempt)) - 1)
      }
    },
  }
}

function pauseAfter(failuresTooMany: number): number {
  if (failuresTooMany < 0) return 0
  return Math.min(firstWaitMs * 2 ** failuresTooMany, longestWaitMs)
}
