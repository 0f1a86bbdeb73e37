import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Pool } from 'pg'
import { makeFolder } from '#lib/durable/make-folder.ts'
import type { Connection, Database } from './database.ts'
import { explainRefusal } from './database-problem.ts'
import { migrations } from './migrations.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'

/** Where requests are stored: in PostgreSQL if `databaseUrl` is set, else in the data folder. */
export type DatabasePlace = { dataDir: string; databaseUrl: string | undefined }

/**
 * Opens the database of requests, creates it if it is absent, and brings it to the newest schema.
 * Its acknowledged commits survive a power cut. Rejects if it was written by a newer program, and with what
 * to do if PostgreSQL refuses. Close it with `destroy`.
 */
export async function openDatabase({ dataDir, databaseUrl }: DatabasePlace): Promise<Connection> {
  const db = connect({ dataDir, databaseUrl })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw databaseUrl === undefined ? error : explained(error, databaseUrl)
  }
}

/** The error, or one in the operator's words if PostgreSQL lets nobody in. */
function explained(error: unknown, databaseUrl: string): unknown {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const refusal = explainRefusal(cause, databaseUrl)
  return refusal === undefined ? error : new Error(refusal)
}

/** Opens the database of requests as it is: with the tables of the release that last wrote it. */
export function connect({ dataDir, databaseUrl }: DatabasePlace): Connection {
  return databaseUrl === undefined ? openSqlite(requestsPath(dataDir)) : openPostgres(databaseUrl)
}

/** The path of the embedded database of an installation. */
export function requestsPath(dataDir: string): string {
  return join(dataDir, 'requests.sqlite')
}

function openSqlite(path: string): Connection {
  makeFolder(dirname(path), 0o700)
  // SQLite copies the mode of the file to its log files.
  closeSync(openSync(path, 'a', 0o600))
  const db = new DatabaseSync(path, { timeout: 5000 })
  db.exec(`
    pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
    pragma secure_delete = on; pragma temp_store = memory`)
  // SQLite's own knows no letters but the Latin ones.
  db.function('lower', { deterministic: true }, (text) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  )
  return new Kysely<Database>({ dialect: createSqliteDialect(db) })
}

function openPostgres(connectionString: string): Connection {
  const pool = new Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 })
  // A connection that ends, as in a restart of the server: its query rejects, the next one opens
  // another. Without listeners, that of an idle connection and that of a busy one end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

async function migrate(db: Connection): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined)
    throw new Error('cannot migrate the database of requests', { cause: error })
}
