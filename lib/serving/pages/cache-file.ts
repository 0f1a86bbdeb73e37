import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { log } from '#lib/log.ts'

/** A SQLite file that may be deleted at any time; failures are logged and never thrown. */
export type CacheFile = {
  db: DatabaseSync
  /** The result of `work`, undefined if it failed. */
  attempt: <Result>(work: () => Result) => Result | undefined
  /** Runs `work` in a transaction; false when it was undone. */
  change: (work: () => void) => boolean
  close: () => void
}

/**
 * Opens the file of a build. A file that cannot be used, or that another build made, is replaced by
 * a new one; undefined when that is impossible.
 */
export function openCacheFile(path: string, build: string): CacheFile | undefined {
  const db = openOrReplace(path, build)
  if (db === undefined) return undefined

  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work()
    } catch (error) {
      log.warn('page-store.failed', {}, error)
      return undefined
    }
  }
  const change = (work: () => void): boolean => {
    const done = attempt(() => {
      db.exec('begin immediate')
      try {
        work()
        db.exec('commit')
        return true
      } catch (error) {
        if (db.isTransaction) db.exec('rollback')
        throw error
      }
    })
    return done === true
  }
  return {
    db,
    attempt,
    change,
    close() {
      if (db.isOpen) attempt(() => db.close())
    },
  }
}

function openOrReplace(path: string, build: string): DatabaseSync | undefined {
  try {
    const db = open(path, build)
    if (db) return db
  } catch (error) {
    log.warn('page-store.unusable', { path }, error)
  }
  try {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(`${path}${suffix}`, { force: true, recursive: true })
    return open(path, build)
  } catch (error) {
    log.error('page-store.unavailable', { path }, error)
    return undefined
  }
}

/** Undefined for the file of another build; throws for a damaged one. */
function open(path: string, build: string): DatabaseSync | undefined {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(path, { timeout: 1_000 })
  try {
    // What a power cut takes from a cache is rendered again.
    db.exec('pragma journal_mode = wal; pragma synchronous = normal')
    const checked = z
      .object({ quick_check: z.string() })
      .parse(db.prepare('pragma quick_check').get())
    if (checked.quick_check !== 'ok') throw new Error(checked.quick_check)
    if (db.prepare(`select name from sqlite_master where type = 'table'`).get() === undefined) {
      db.exec('create table build (name text primary key) strict')
      db.prepare('insert into build (name) values (?)').run(build)
    }
    if (db.prepare('select name from build').get()?.['name'] === build) return db
    db.close()
    return undefined
  } catch (error) {
    if (db.isOpen) db.close()
    throw error
  }
}
