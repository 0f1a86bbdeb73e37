import type { DatabaseSync } from 'node:sqlite'
import { integerOf } from '@butlerspb/durable/row.ts'
import { hashSecret } from './secret.ts'

/** Slows down password guessing. */
export type Throttle = {
  /** Milliseconds until this caller may try again; 0 when it may try now. */
  waitMs(attempt: Attempt): number
  /** Counts an attempt as failed; call it before the password is checked, so that parallel attempts count. */
  failed(attempt: Attempt): void
  /** Undoes `failed` and resets the earlier failures of this caller. */
  succeeded(attempt: Attempt): void
}

type Attempt = { email: string; address: string }

/**
 * Failures before a caller has to wait: for one person from one address, for one address, for one
 * person from any address. The last is higher, so that others cannot easily lock a person out.
 */
const limits = [
  { free: 5, keyOf: ({ email, address }: Attempt) => `${address} ${email}` },
  { free: 20, keyOf: ({ address }: Attempt) => `${address} *` },
  { free: 50, keyOf: ({ email }: Attempt) => `* ${email}` },
]

const firstWaitMs = 5_000
const longestWaitMs = 15 * 60_000
/** A count restarts after this pause. */
const forgottenMs = 60 * 60_000
const mostEntries = 10_000

/** Counts in the database, so that a restart does not reset them; `now` is in ms since 1970. */
export function createThrottle(db: DatabaseSync, now: () => number): Throttle {
  const select = db.prepare('select failures, last from sign_in_failures where hash = ?')
  // A replaced row gets a new rowid: the lowest rowid failed longest ago.
  const replace = db.prepare(
    'insert or replace into sign_in_failures (hash, failures, last) values (?, ?, ?)',
  )
  const drop = db.prepare('delete from sign_in_failures where hash = ?')
  const dropOldest = db.prepare(`
    delete from sign_in_failures where rowid in
      (select rowid from sign_in_failures order by rowid desc limit -1 offset ?)`)

  function find(key: string): { failures: number; last: number } {
    const row = select.get(hashSecret(key))
    const last = row === undefined ? 0 : integerOf(row, 'last')
    if (row === undefined || now() - last > forgottenMs) return { failures: 0, last }
    return { failures: integerOf(row, 'failures'), last }
  }

  function put(key: string, failures: number): void {
    if (failures > 0) replace.run(hashSecret(key), failures, now())
    else drop.run(hashSecret(key))
  }

  return {
    waitMs(attempt) {
      const waits = limits.map(({ free, keyOf }) => {
        const { failures, last } = find(keyOf(attempt))
        // A failure in the future dates from before the clock was set back: it does not count.
        return last > now() ? 0 : last + pauseAfter(failures - free) - now()
      })
      return Math.max(0, ...waits)
    },
    failed(attempt) {
      for (const { keyOf } of limits) put(keyOf(attempt), find(keyOf(attempt)).failures + 1)
      dropOldest.run(mostEntries)
    },
    succeeded(attempt) {
      for (const [n, { keyOf }] of limits.entries()) {
        put(keyOf(attempt), n === 0 ? 0 : find(keyOf(attempt)).failures - 1)
      }
    },
  }
}

function pauseAfter(failuresTooMany: number): number {
  if (failuresTooMany < 0) return 0
  return Math.min(firstWaitMs * 2 ** failuresTooMany, longestWaitMs)
}
