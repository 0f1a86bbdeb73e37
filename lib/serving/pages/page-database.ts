import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { log } from '#lib/log.ts'

// Small columns first: what follows the bodies is read only by walking over them.
const pages = `
  create table if not exists pages (
    path text primary key,
    bytes integer not null,
    stale integer not null,
    effort text not null,
    source text not null,
    tags text not null,
    headers text not null,
    etag text not null,
    identity blob not null,
    gzip blob,
    br blob
  ) strict`

const notes = 'create table if not exists notes (name text primary key, value text not null) strict'

/** A row of the table `notes`. */
export const note = z.object({ value: z.string() })

/**
 * Opens the file of the page store for one build: what another build left in it is dropped, and a
 * file that cannot be used is replaced. Undefined when there can be none.
 */
export function openPageDatabase(path: string, build: string): DatabaseSync | undefined {
  try {
    return open(path, build)
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

/** Throws for a file that is damaged. */
function open(path: string, build: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(path, { timeout: 1_000 })
  try {
    // What a power cut takes from a cache is rendered again.
    db.exec('pragma journal_mode = wal; pragma synchronous = normal')
    db.exec(notes)
    const checked = z
      .object({ quick_check: z.string() })
      .parse(db.prepare('pragma quick_check').get())
    if (checked.quick_check !== 'ok') throw new Error(checked.quick_check)
    const row = db.prepare(`select value from notes where name = 'build'`).get()
    if (row === undefined || note.parse(row).value !== build) {
      // Another build may have had another table.
      db.exec('begin; drop table if exists pages; delete from notes')
      db.prepare(`insert into notes (name, value) values ('build', ?)`).run(build)
      db.exec('commit')
    }
    db.exec(pages)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
