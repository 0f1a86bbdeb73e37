import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'
import { isRole, type Role } from '#lake/auth/identity.ts'

/** A person who signs in. `email` is undefined for the administrator of the sign-in link. */
export type User = { id: string; email: string | undefined; name: string; role: Role }

export type Users = {
  /**
   * Adds a user, or gives the one with this e-mail address a new name, role and password and ends
   * its sessions. `email` comes from `toEmail`, `passwordHash` from `hashPassword`.
   */
  save(
    user: Omit<User, 'id' | 'email'> & { email: string; passwordHash: string },
  ): 'added' | 'changed'
  get(id: string): User | null
  /** The stored hash with the user; `email` comes from `toEmail`. */
  findByEmail(email: string): { user: User; passwordHash: string } | null
  /** Users with a password, by name. */
  list(): User[]
  /** Ends the user's sessions too. False when there is no such user. */
  remove(email: string): boolean
  /** The administrator who signs in by link; created on first use. */
  localAdministrator(): User
}

const localAdministratorId = 'user-local-administrator'

export function createUsers(db: DatabaseSync, now: () => number): Users {
  const columns = 'id, email, name, role, password'
  const insert = db.prepare(
    `insert into users (${columns}, created) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
  )
  const change = db.prepare('update users set name = ?, role = ?, password = ? where email = ?')
  const endSessions = db.prepare(`
    delete from sessions where user_id = (select id from users where email = ?)`)
  const byId = db.prepare(`select ${columns} from users where id = ?`)
  const byEmail = db.prepare(`select ${columns} from users where email = ?`)
  const all = db.prepare(`select ${columns} from users where password is not null order by name`)
  const drop = db.prepare('delete from users where email = ?')
  const created = () => new Date(now()).toISOString()

  function get(id: string): User | null {
    const row = byId.get(id)
    return row === undefined ? null : toUser(row)
  }

  return {
    save({ email, name, role, passwordHash }) {
      const id = `user-${randomBytes(6).toString('hex')}`
      if (insert.run(id, email, name, role, passwordHash, created()).changes > 0) return 'added'
      change.run(name, role, passwordHash, email)
      endSessions.run(email)
      return 'changed'
    },
    get,
    findByEmail(email) {
      const row = byEmail.get(email)
      const passwordHash = row && optionalTextOf(row, 'password')
      if (row === undefined || passwordHash === undefined) return null
      return { user: toUser(row), passwordHash }
    },
    list: () => all.all().map(toUser),
    remove: (email) => drop.run(email).changes > 0,
    localAdministrator() {
      const user: User = {
        id: localAdministratorId,
        email: undefined,
        name: 'Администратор этого компьютера',
        role: 'administrator',
      }
      insert.run(user.id, null, user.name, user.role, null, created())
      return user
    },
  }
}

/** One person has one address, however it is typed. */
export function toEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

function toUser(row: Row): User {
  const role = textOf(row, 'role')
  if (!isRole(role)) throw new TypeError(`a user has the unknown role ${role}`)
  return {
    id: textOf(row, 'id'),
    email: optionalTextOf(row, 'email'),
    name: textOf(row, 'name'),
    role,
  }
}
