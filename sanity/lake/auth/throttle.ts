import type { DatabaseSync } from 'node:sqlite'
import { integerOf } from '@butlerspb/durable/row.ts'
import { hashSecret } from './secret.ts'

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

/** Counts in the database, so that no restart forgives; `now` is in milliseconds since 1970. */
export function createThrottle(db: DatabaseSync, now: () => number): Throttle {
  const select = db.prepare('select failures, last from sign_in_failures where hash = ?')
  // A row that is replaced is numbered anew: the lowest number failed longest ago.
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
        // A failure in the future is from before the clock was set back: nobody waits for that.
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
