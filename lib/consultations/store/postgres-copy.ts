import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { RowCounts } from './copy.ts'
import type { Connection } from './database.ts'
import { connect } from './open-database.ts'

/**
 * Keeps one moment of the database in sight while `work` runs: `snapshot` is what `pg_dump
 * --snapshot` takes, `rows` what it will find.
 */
export async function withSnapshot<T>(
  databaseUrl: string,
  work: (moment: { snapshot: string; rows: RowCounts }) => Promise<T>,
): Promise<T> {
  return withConnection(databaseUrl, (db) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction)
        const { rows } = await sql<{ id: string }>`
          select pg_export_snapshot() as id`.execute(transaction)
        return work({ snapshot: rows[0]?.id ?? '', rows: await countRows(transaction) })
      }),
  )
}

/** The rows of a database that nobody writes to; no table at all: empty. */
export function countPostgres(databaseUrl: string): Promise<RowCounts> {
  return withConnection(databaseUrl, countRows)
}

/**
 * Runs `work` with the URL of a new empty database on the same server, and drops that database.
 * Undefined, and nothing has run: this role may create none.
 */
export function withScratchDatabase<T>(
  databaseUrl: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T | undefined> {
  const name = `butlerspb_verify_${randomBytes(6).toString('hex')}`
  return withConnection(databaseUrl, async (db) => {
    try {
      await sql`create database ${sql.id(name)} template template0`.execute(db)
    } catch (error) {
      // insufficient_privilege
      if (error instanceof Error && 'code' in error && error.code === '42501') return undefined
      throw error
    }
    try {
      const url = new URL(databaseUrl)
      url.pathname = `/${name}`
      return await work(url.href)
    } finally {
      await sql`drop database ${sql.id(name)} with (force)`.execute(db)
    }
  })
}

async function withConnection<T>(
  databaseUrl: string,
  work: (db: Connection) => Promise<T>,
): Promise<T> {
  const db = connect({ dataDir: '', databaseUrl })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

async function countRows(db: Connection): Promise<RowCounts> {
  const names = (await db.introspection.getTables()).map(({ name }) => name).toSorted()
  const counts: RowCounts = {}
  for (const name of names) {
    const { rows } = await sql<{ count: string }>`
      select count(*) as count from ${sql.table(name)}`.execute(db)
    counts[name] = Number(rows[0]?.count)
  }
  return counts
}
