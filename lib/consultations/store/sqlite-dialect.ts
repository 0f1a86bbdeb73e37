import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely'

/** Kysely's dialect of SQLite on Node's own driver. `db` is closed with the Kysely instance. */
export function createSqliteDialect(db: DatabaseSync): SqliteDialect {
  return new Dialect({ database: adapt(db) })
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

/** SQLite rolls a schema change back like any other; several processes may start at once. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function adapt(db: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const statement = prepare(db, sql)
      // Lists of values make ever new texts; what is not a list is a few dozen.
      if (statements.size < 200) statements.set(sql, statement)
      return statement
    },
  }
}

function prepare(db: DatabaseSync, sql: string): ReturnType<SqliteDatabase['prepare']> {
  // Every transaction here writes: asking for the lock first is what waits for another writer.
  const statement = db.prepare(sql === 'begin' ? 'begin immediate' : sql)
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(toInput)),
    run: (values) => statement.run(...values.map(toInput)),
    iterate: (values) => statement.iterate(...values.map(toInput)),
  }
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a ${typeof value} cannot be stored`)
}
