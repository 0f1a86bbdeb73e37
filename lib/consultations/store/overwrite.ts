import { SqliteAdapter, sql } from 'kysely'
import type { Connection } from './database.ts'

/** See `ConsultationStore.overwriteErased`. */
export function overwriteErased(db: Connection): Promise<boolean> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  // Settings and what they are for need the same connection of a pool.
  return db.connection().execute(isSqlite ? overwriteSqlite : overwritePostgres)
}

/**
 * SQLite overwrites what it deletes (`secure_delete`), but its log keeps pages from before, and a
 * page that was split may keep a copy of a row that moved to another.
 */
async function overwriteSqlite(db: Connection): Promise<boolean> {
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db)
  // The wait for another program would stop the whole process.
  await sql`pragma busy_timeout = 0`.execute(db)
  try {
    // While another program reads, each new copy of the pages would only make the log longer.
    if (!(await emptyLog(db))) return false
    await sql`vacuum`.execute(db)
    return await emptyLog(db)
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    await sql.raw(`pragma busy_timeout = ${rows[0]?.timeout}`).execute(db)
  }
}

async function emptyLog(db: Connection): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  return rows[0]?.busy === 0
}

/** SQLITE_BUSY, of which the errors of higher bytes are kinds. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === 5
  )
}

/** The last one had samples of values for the planner until migration 009. */
const tables =
  'requests, consents, outbox, request_notes, request_events, subscribers, pg_catalog.pg_statistic'

/**
 * PostgreSQL keeps old rows until their table is rewritten. That needs a lock, and while it waits
 * for the lock every other query of the table waits too.
 */
async function overwritePostgres(db: Connection): Promise<boolean> {
  if (await isSeen(db)) return false
  await sql`set lock_timeout = '500ms'`.execute(db)
  try {
    await sql.raw(`vacuum (full) ${tables}`).execute(db)
    return true
  } catch (error) {
    // lock_not_available: somebody reads, as pg_dump does.
    if (error instanceof Error && 'code' in error && error.code === '55P03') return false
    throw error
  } finally {
    await sql`reset lock_timeout`.execute(db)
  }
}

/**
 * Whether a snapshot from before the last erasure is in use, by a transaction or a replica: a
 * rewritten table keeps the rows that it can see. Ours is among them: it is as old as the oldest
 * transaction that writes.
 */
async function isSeen(db: Connection): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select exists (
      select from (
        select backend_xmin from pg_stat_activity
        where datname = current_database() or datname is null
        union all select xmin from pg_replication_slots
      ) as held (since)
      where age(since) >= (select min(age(xmin)) from erasures)
    ) as seen`.execute(db)
  return rows[0]?.seen !== false
}
