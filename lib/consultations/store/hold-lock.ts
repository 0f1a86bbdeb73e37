import { PostgresAdapter, sql } from 'kysely'
import type { Work } from './database.ts'

/**
 * Takes a lock until the transaction ends, so that another one with the same name waits and then
 * sees what this one has stored. On SQLite a transaction has the whole database to itself.
 */
export async function holdLock(db: Work, name: string): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
}
