import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from './make-folder.ts'
import { integerOf } from './row.ts'

/**
 * Opens (and creates, with its folder) a database whose acknowledged commits survive a power cut:
 * write-ahead log, an fsync per commit, up to five seconds of waiting for another writer.
 *
 * `migrations[n]` is the SQL that leads from version n to n + 1 (`PRAGMA user_version`); each runs
 * in its own transaction, and several processes may open the same new file at once. Throws when the
 * file was written by newer code. The caller closes the database.
 */
export function openDatabase(path: string, migrations: readonly string[]): DatabaseSync {
  createPrivateFile(path)
  const db = new DatabaseSync(path, { timeout: 5000 })
  try {
    db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    migrate(db, path, migrations)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** SQLite copies the mode of the database file to its log files, so setting it here is enough. */
function createPrivateFile(path: string): void {
  makeFolder(dirname(path), 0o700)
  closeSync(openSync(path, 'a', 0o600))
}

function migrate(db: DatabaseSync, path: string, migrations: readonly string[]): void {
  let version = versionOf(db)
  while (version < migrations.length) {
    db.exec('begin immediate')
    try {
      // Another process may have migrated while this one waited for the lock.
      version = versionOf(db)
      const migration = migrations[version]
      if (migration !== undefined) {
        version += 1
        db.exec(`${migration}; pragma user_version = ${version}`)
      }
      db.exec('commit')
    } catch (error) {
      // The caller closes the database, which undoes the transaction.
      throw new Error(`cannot migrate ${path} to version ${version}`, { cause: error })
    }
  }
  if (version > migrations.length) {
    throw new Error(
      `${path} has version ${version}, this program knows ${migrations.length}: run the newer program`,
    )
  }
}

function versionOf(db: DatabaseSync): number {
  return integerOf(db.prepare('pragma user_version').get() ?? {}, 'user_version')
}
