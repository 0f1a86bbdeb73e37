import type { Connection, Work } from '#lib/consultations/store/database.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'

/** `concierge` answers requests; `owner` also erases them and ends other people's sessions. */
export const roles = ['concierge', 'owner'] as const
export type Role = (typeof roles)[number]

/** Who may use the desk. */
export type Account = { name: string; role: Role }

export type ListedAccount = Account & { createdAt: string; disabled: boolean; sessions: number }

/** The accounts of the desk. Names are as `toAccountName` returns them. */
export type Accounts = {
  /** False if an account of this name exists; one that was removed comes back. */
  add(account: Account, passwordHash: string): Promise<boolean>
  /** Every account by name, also removed ones, whose names stay in the logs of requests. */
  list(): Promise<ListedAccount[]>
  /** Ends its sessions too. The last owner stays: without one, nobody could erase a person. */
  remove(name: string): Promise<'removed' | 'missing' | 'lastOwner'>
  /** Ends its sessions too, but for one. False if there is no such account. */
  setPassword(name: string, passwordHash: string, keptSession?: string): Promise<boolean>
  /** With what is stored of its password. */
  find(name: string): Promise<(Account & { password: string }) | undefined>
}

type Deps = Pick<RequestDatabase, 'db' | 'transactions'>

/** `now` is in milliseconds since 1970. */
export function createAccounts({ db, transactions }: Deps, now: () => number): Accounts {
  return {
    add: (account, password) => transactions.run((work) => add(work, account, password, now())),
    list: () => list(db, now()),
    remove: (name) => transactions.run((work) => remove(work, name, now())),
    setPassword: (name, password, keptSession) =>
      transactions.run((work) => update(work, name, { password }, keptSession)),
    find: (name) =>
      db
        .selectFrom('desk_users')
        .select(['name', 'role', 'password'])
        .where('name', '=', name)
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),
  }
}

async function add(
  work: Work,
  { name, role }: Account,
  password: string,
  now: number,
): Promise<boolean> {
  const values = { role, password, created_at: toIso(now), disabled_at: null }
  const result = await work
    .insertInto('desk_users')
    .values({ name, ...values })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(values).where('desk_users.disabled_at', 'is not', null),
    )
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

async function remove(
  work: Work,
  name: string,
  now: number,
): Promise<'removed' | 'missing' | 'lastOwner'> {
  const owners = await work
    .selectFrom('desk_users')
    .select('name')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .execute()
  if (owners.length === 1 && owners[0]?.name === name) return 'lastOwner'
  return (await update(work, name, { disabled_at: toIso(now) })) ? 'removed' : 'missing'
}

async function update(
  work: Work,
  name: string,
  values: { password: string } | { disabled_at: string },
  keptSession = '',
): Promise<boolean> {
  const result = await work
    .updateTable('desk_users')
    .set(values)
    .where('name', '=', name)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  await work
    .deleteFrom('desk_sessions')
    .where('user', '=', name)
    .where('token_hash', '<>', keptSession)
    .execute()
  return result.numUpdatedRows === 1n
}

async function list(db: Connection, now: number): Promise<ListedAccount[]> {
  const rows = await db
    .selectFrom('desk_users')
    .leftJoin('desk_sessions', (join) =>
      join.onRef('desk_sessions.user', '=', 'name').on('desk_sessions.expires_at', '>', toIso(now)),
    )
    .select(['name', 'role', 'desk_users.created_at as createdAt', 'disabled_at'])
    .select((e) => e.fn.count('token_hash').as('sessions'))
    .groupBy(['name', 'role', 'desk_users.created_at', 'disabled_at'])
    .orderBy('name')
    .execute()
  return rows.map(({ disabled_at, sessions, ...row }) => ({
    ...row,
    disabled: disabled_at !== null,
    sessions: Number(sessions),
  }))
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
