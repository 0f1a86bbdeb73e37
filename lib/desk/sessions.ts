import { createHash, randomBytes } from 'node:crypto'
import type { Connection, Work } from '#lib/consultations/store/database.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { Account } from './accounts.ts'

const hour = 60 * 60 * 1000
/** A session ends a month after its sign-in, and after a week in which nobody used it. */
const longestMs = 30 * 24 * hour
const idleMs = 7 * 24 * hour
/** How exactly it is known when a session was last used. */
const seenEveryMs = 60_000

export const sessionSeconds = longestMs / 1000

export type Session = {
  /** Hash of the token: names the session in lists and forms. */
  id: string
  account: Account
}

/** From where somebody signs in: the network, as `networkOf` writes it, and the browser's name. */
export type SessionPlace = { network: string; agent: string }

export type ListedSession = { id: string; user: string; createdAt: string; seenAt: string } & {
  [part in keyof SessionPlace]: string | null
}

/** Who is signed in. Of a session's token only the hash is stored. */
export type Sessions = {
  /** Returns the token of a new session. */
  create(user: string, place?: SessionPlace): Promise<string>
  /** The session of a token, which counts as used now; undefined when it has ended. */
  find(token: string): Promise<Session | undefined>
  /** Sessions that have not ended, of one user or of all, the last used first. */
  list(user?: string): Promise<ListedSession[]>
  /** Ends one session if it belongs to `user`, or, without `user`, to any account. */
  end(id: string, user?: string): Promise<boolean>
  /** Ends the sessions of everybody; returns how many there were. */
  endAll(): Promise<number>
}

/** The id of the session that a token opens. */
export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

type Deps = Pick<RequestDatabase, 'db' | 'transactions'>

/** `now` is in milliseconds since 1970. */
export function createSessions({ db, transactions }: Deps, now: () => number): Sessions {
  return {
    async create(user, place) {
      const token = randomBytes(32).toString('base64url')
      await transactions.run((work) => insert(work, { id: sessionIdOf(token), user, place }, now()))
      return token
    },
    async find(token) {
      const id = sessionIdOf(token)
      const row = await current(db, now())
        .select(['name', 'role', 'seen_at', 'desk_sessions.created_at'])
        .where('token_hash', '=', id)
        .executeTakeFirst()
      if (row === undefined) return undefined
      if (row.seen_at <= toIso(now() - seenEveryMs)) {
        // On a full disk the session goes on, and ends as it would have ended.
        const prolonged = transactions.run((work) =>
          prolong(work, id, Date.parse(row.created_at), now()),
        )
        await prolonged.catch(() => undefined)
      }
      return { id, account: { name: row.name, role: row.role } }
    },
    list: (user) =>
      current(db, now())
        .select(['token_hash as id', 'user'])
        .select(['desk_sessions.created_at as createdAt', 'seen_at as seenAt', 'network', 'agent'])
        .$if(user !== undefined, (q) => q.where('user', '=', user ?? ''))
        .orderBy('seen_at', 'desc')
        .execute(),
    end: (id, user) => transactions.run((work) => end(work, id, user)),
    endAll: () => transactions.run(endAll),
  }
}

/** The sessions that have not ended, with their accounts. */
function current(db: Connection, now: number) {
  return db
    .selectFrom('desk_sessions')
    .innerJoin('desk_users', 'name', 'user')
    .where('disabled_at', 'is', null)
    .where('expires_at', '>', toIso(now))
}

async function insert(
  work: Work,
  { id, user, place }: { id: string; user: string; place: SessionPlace | undefined },
  now: number,
): Promise<void> {
  const at = toIso(now)
  await work.deleteFrom('desk_sessions').where('expires_at', '<=', at).execute()
  const times = { created_at: at, seen_at: at, expires_at: toIso(now + idleMs) }
  await work
    .insertInto('desk_sessions')
    .values({ token_hash: id, user, ...times, ...place })
    .execute()
}

async function prolong(work: Work, id: string, createdAt: number, now: number): Promise<void> {
  const expires = Math.min(now + idleMs, createdAt + longestMs)
  await work
    .updateTable('desk_sessions')
    .set({ seen_at: toIso(now), expires_at: toIso(expires) })
    .where('token_hash', '=', id)
    .execute()
}

async function end(work: Work, id: string, user: string | undefined): Promise<boolean> {
  const result = await work
    .deleteFrom('desk_sessions')
    .where('token_hash', '=', id)
    .$if(user !== undefined, (q) => q.where('user', '=', user ?? ''))
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

async function endAll(work: Work): Promise<number> {
  const { numDeletedRows } = await work.deleteFrom('desk_sessions').executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
