import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import { isRole, type Identity, type Role } from './identity.ts'
import { hashSecret, newSecret } from './secret.ts'
import { createSessions } from './sessions.ts'

export type Tokens = {
  /** Returns the token, which is stored as a hash only and cannot be shown again. */
  create(role: Role): string
  /** The access tokens in the database, oldest first; `created` in ISO 8601. */
  list(): { id: string; role: string; created: string }[]
  /** False when no token has this id. */
  remove(id: string): boolean
  /** The holder of an access token or of a session. */
  find(token: string): Identity | 'expired' | null
}

/** A token the owner gave by environment; it is never written to the database. */
export type ConfiguredToken = { id: string; token: string; role: Role }

export function createTokens(
  db: DatabaseSync,
  { configured, now }: { configured: readonly ConfiguredToken[]; now: () => number },
): Tokens {
  const insert = db.prepare('insert into tokens (hash, id, role, created) values (?, ?, ?, ?)')
  const select = db.prepare('select id, role from tokens where hash = ?')
  const all = db.prepare('select id, role, created from tokens order by created, id')
  const drop = db.prepare('delete from tokens where id = ?')
  const sessions = createSessions(db, now)
  const fixed = configured.map(({ token, ...rest }) => ({
    ...rest,
    hash: Buffer.from(hashSecret(token)),
  }))

  return {
    create(role) {
      const token = newSecret('lk')
      const id = `token-${randomBytes(6).toString('hex')}`
      insert.run(hashSecret(token), id, role, new Date(now()).toISOString())
      return token
    },
    list: () =>
      all.all().map((row) => ({
        id: textOf(row, 'id'),
        role: textOf(row, 'role'),
        created: textOf(row, 'created'),
      })),
    remove: (id) => drop.run(id).changes > 0,
    find(token) {
      const hash = hashSecret(token)
      for (const known of fixed) {
        if (timingSafeEqual(known.hash, Buffer.from(hash))) {
          return { kind: 'token', id: known.id, role: known.role }
        }
      }
      const row = select.get(hash)
      if (row === undefined) return sessions.find(token)
      const role = textOf(row, 'role')
      return isRole(role) ? { kind: 'token', id: textOf(row, 'id'), role } : null
    },
  }
}
