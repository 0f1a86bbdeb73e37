import type { DatabaseSync } from 'node:sqlite'
import { integerOf, textOf } from '@butlerspb/durable/row.ts'
import { hashSecret, newSecret } from './secret.ts'
import { isRole, type Identity } from './identity.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A session ends when it is not used for this long. */
const idleMs = 12 * hour
/** How often the last use of a session is stored. */
const useStepMs = 5 * minute
/** How long expired sessions are kept, to answer "expired" instead of "unknown". */
const rememberedMs = 30 * day

/** Maximum age of a session, and how long its one-time id stays valid. */
type Lifetime = { sessionMs: number; idMs: number }

/** After the password the Studio exchanges the id at once. */
export const passwordLifetime: Lifetime = { sessionMs: 30 * day, idMs: 2 * minute }

/** A link that `npm start` printed may be clicked later. */
export const linkLifetime: Lifetime = { sessionMs: 12 * hour, idMs: 15 * minute }

/** Sessions and the one-time ids that open them; the database holds hashes only. */
export type Sessions = {
  /** A one-time id for the Studio's `#sid=`; it expires soon. */
  createSignInId(userId: string, lifetime: Lifetime): string
  /** Opens a session and returns its token; null when the id is unknown, used or too old. */
  exchange(signInId: string): string | null
  /** Read from the users each time, so that a changed role applies at once. */
  find(token: string): Identity | 'expired' | null
  /** When the session ends at the latest, in milliseconds since 1970; null: no session. */
  endOf(token: string): number | null
  revoke(token: string): void
  /** Ends the sessions of everybody, also those that a link still could open; returns how many. */
  revokeAll(): number
}

export function createSessions(db: DatabaseSync, now: () => number): Sessions {
  const addId = db.prepare(
    'insert into sign_in_ids (hash, user_id, session_ms, ends) values (?, ?, ?, ?)',
  )
  const takeId = db.prepare(
    'delete from sign_in_ids where hash = ? returning user_id, session_ms, ends',
  )
  const dropOldIds = db.prepare('delete from sign_in_ids where ends < ?')
  const add = db.prepare('insert into sessions (hash, user_id, used, ends) values (?, ?, ?, ?)')
  const dropOld = db.prepare('delete from sessions where min(ends, used + ?) < ?')
  const select = db.prepare(`
    select used, ends, users.id, users.role from sessions
    join users on users.id = user_id where hash = ?`)
  const use = db.prepare('update sessions set used = ? where hash = ?')
  const drop = db.prepare('delete from sessions where hash = ?')
  const dropAll = db.prepare('delete from sessions')
  const dropIds = db.prepare('delete from sign_in_ids')

  return {
    createSignInId(userId, { sessionMs, idMs }) {
      dropOldIds.run(now())
      const id = newSecret('id')
      addId.run(hashSecret(id), userId, sessionMs, now() + idMs)
      return id
    },
    exchange(signInId) {
      const row = takeId.get(hashSecret(signInId))
      if (row === undefined || integerOf(row, 'ends') < now()) return null
      dropOld.run(idleMs, now() - rememberedMs)
      const token = newSecret('ls')
      add.run(
        hashSecret(token),
        textOf(row, 'user_id'),
        now(),
        now() + integerOf(row, 'session_ms'),
      )
      return token
    },
    find(token) {
      const hash = hashSecret(token)
      const row = select.get(hash)
      if (row === undefined) return null
      const used = integerOf(row, 'used')
      if (now() >= Math.min(integerOf(row, 'ends'), used + idleMs)) return 'expired'
      // Also corrects a last use in the future, from before the clock was set back.
      if (Math.abs(now() - used) > useStepMs) use.run(now(), hash)
      const role = textOf(row, 'role')
      return isRole(role) ? { kind: 'token', id: textOf(row, 'id'), role } : null
    },
    endOf(token) {
      const row = select.get(hashSecret(token))
      return row === undefined ? null : integerOf(row, 'ends')
    },
    revoke: (token) => void drop.run(hashSecret(token)),
    revokeAll() {
      dropIds.run()
      return Number(dropAll.run().changes)
    },
  }
}
