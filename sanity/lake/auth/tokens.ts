import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import { isRole, type Identity, type Role } from '#lake/auth/identity.ts'

export type Tokens = {
  /** Returns the token, which is stored as a hash only and cannot be shown again. */
  create(role: Role): string
  find(token: string): Identity | null
}

/** A token the owner gave by environment; it is never written to the database. */
export type ConfiguredToken = { id: string; token: string; role: Role }

export function createTokens(
  db: DatabaseSync,
  { configured, now }: { configured: readonly ConfiguredToken[]; now: () => number },
): Tokens {
  const insert = db.prepare('insert into tokens (hash, id, role, created) values (?, ?, ?, ?)')
  // A look-up by hash leaks no more in its timing than the hash of what the caller sent.
  const select = db.prepare('select id, role from tokens where hash = ?')
  const fixed = configured.map(({ token, ...rest }) => ({ ...rest, hash: hashOf(token) }))

  return {
    create(role) {
      const token = `lk${randomBytes(32).toString('base64url')}`
      const id = `token-${randomBytes(6).toString('hex')}`
      insert.run(hashOf(token).toString('hex'), id, role, new Date(now()).toISOString())
      return token
    },
    find(token) {
      const hash = hashOf(token)
      for (const known of fixed) {
        if (timingSafeEqual(known.hash, hash)) {
          return { kind: 'token', id: known.id, role: known.role }
        }
      }
      const row = select.get(hash.toString('hex'))
      if (row === undefined) return null
      const role = textOf(row, 'role')
      return isRole(role) ? { kind: 'token', id: textOf(row, 'id'), role } : null
    },
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
