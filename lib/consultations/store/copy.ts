import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { integerOf, textOf } from '#lib/durable/row.ts'
import { requestsPath } from './open-database.ts'

/** Number of rows by table. */
export type RowCounts = Record<string, number>

/**
 * Writes the embedded database of requests, as of one moment, into a new file that only its owner
 * may read. Other processes may write meanwhile. Blocks this process for as long as it takes.
 */
export function copySqlite(dataDir: string, to: string): RowCounts {
  // SQLite accepts an empty file as a new database and keeps its mode.
  closeSync(openSync(to, 'wx', 0o600))
  const source = new DatabaseSync(requestsPath(dataDir), { readOnly: true, timeout: 5000 })
  try {
    source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
  return examineSqlite(to).rows
}

/**
 * What is wrong with such a file, one line each, and its rows; nobody writes to it. A file that is
 * no database throws.
 */
export function examineSqlite(path: string): { problems: string[]; rows: RowCounts } {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const integrity = db
      .prepare('pragma integrity_check')
      .all()
      .map((row) => textOf(row, 'integrity_check'))
      .filter((line) => line !== 'ok')
    const keys = db
      .prepare('pragma foreign_key_check')
      .all()
      .map((row) => `a row of ${textOf(row, 'table')} lost its ${textOf(row, 'parent')}`)
    return { problems: [...integrity, ...keys], rows: countRows(db) }
  } finally {
    db.close()
  }
}

function countRows(db: DatabaseSync): RowCounts {
  const names = db
    .prepare(
      `select name from sqlite_schema
       where type = 'table' and name not like 'sqlite%' and name not like 'kysely%' order by name`,
    )
    .all()
    .map((row) => textOf(row, 'name'))
  return Object.fromEntries(
    names.map((name) => {
      const count = db.prepare(`select count(*) as rows from "${name}"`).get() ?? {}
      return [name, integerOf(count, 'rows')]
    }),
  )
}
