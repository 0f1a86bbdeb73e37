import { PostgresAdapter, sql } from 'kysely'
import type { Work } from './database.ts'

/**
 * Lets no other transaction about the same contact go on until this one has ended. On SQLite there
 * is no other one: a transaction has the whole database.
 */
export async function lockContact(db: Work, contactHash: string): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${contactHash}, 0))`.execute(db)
}
