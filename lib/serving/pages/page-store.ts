import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { log } from '#lib/log.ts'
import type { Page } from './page.ts'
import { bytesOf } from './page.ts'

/** A page that an earlier process left. */
export type StoredPage = { path: string; tags: readonly string[]; stale: boolean }

/**
 * Finished pages on disk, so that the site can start and serve without the lake. It is a cache: it
 * may be deleted at any time, and no operation throws. A file that cannot be used is replaced by a
 * new one, or else everything is kept in memory only.
 */
export type PageStore = {
  list(): StoredPage[]
  read(path: string): Page | undefined
  write(path: string, page: Page): void
  /** Notes that an event touched these pages. */
  markStale(paths: readonly string[]): void
  remove(paths: readonly string[]): void
  /** What else must survive a restart, as JSON; undefined when it was never noted. */
  readNote(name: Note): unknown
  writeNote(name: Note, value: unknown): void
  close(): void
}

/** `addresses`: the last list of addresses; `event`: the id of the last event that was noted. */
export type Note = 'addresses' | 'event'

type Options = {
  /** Names what made the pages; those of another maker are deleted. */
  build: string
  /** What was written first is deleted first. */
  maxBytes?: number
}

// Small columns first: what follows the bodies is read only by walking over them.
const schema = `
  create table if not exists pages (
    path text primary key,
    bytes integer not null,
    stale integer not null,
    tags text not null,
    headers text not null,
    etag text not null,
    identity blob not null,
    gzip blob not null,
    br blob not null
  ) strict;
  create table if not exists notes (name text primary key, value text not null) strict;`

export function openPageStore(
  path: string,
  { build, maxBytes = 512 * 1024 * 1024 }: Options,
): PageStore {
  const db = openOrReplace(path, build)
  if (db === undefined) return memoryOnly
  const sql = statements(db)
  const { attempt, change, missMarks } = createAccess(db, sql)

  return {
    list: () => attempt(() => sql.list.all().map((row) => listed.parse(row))) ?? [],
    read: (path) =>
      attempt(() => {
        const row = sql.read.get(path)
        return row && toPage(row)
      }),
    write(path, page) {
      change(() => {
        const { identity, gzip, br, etag } = page.encoded
        const [headers, tags] = [JSON.stringify(page.headers), JSON.stringify(page.tags)]
        sql.remove.run(path)
        sql.write.run(path, headers, identity, gzip, br, etag, tags, bytesOf(page))
        let { bytes } = total.parse(sql.total.get())
        while (bytes > maxBytes) bytes -= total.parse(sql.removeOldest.get()).bytes
      })
    },
    markStale(paths) {
      const done = change(() => {
        for (const path of paths) sql.markStale.run(path)
      })
      if (!done) missMarks()
    },
    remove(paths) {
      change(() => {
        for (const path of paths) sql.remove.run(path)
      })
    },
    readNote: (name) =>
      attempt(() => {
        const row = sql.readNote.get(name)
        const value: unknown = row && JSON.parse(note.parse(row).value)
        return value
      }),
    writeNote(name, value) {
      change(() => sql.writeNote.run(name, JSON.stringify(value)))
    },
    close() {
      if (db.isOpen) attempt(() => db.close())
    },
  }
}

/** Reads and writes that report failures in the log. */
function createAccess(db: DatabaseSync, { markAll }: Statements) {
  // A page that an event touched must not count as fresh after a restart, so when the mark cannot
  // be written, the next write marks all.
  let missedMarks = false

  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work()
    } catch (error) {
      log.warn('page-store.failed', {}, error)
      return undefined
    }
  }
  /** Runs `work` in a transaction; false when it was undone. */
  const change = (work: () => void): boolean => {
    const done = attempt(() => {
      db.exec('begin immediate')
      try {
        if (missedMarks) markAll.run()
        work()
        db.exec('commit')
        missedMarks = false
        return true
      } catch (error) {
        if (db.isTransaction) db.exec('rollback')
        throw error
      }
    })
    return done === true
  }
  const missMarks = () => {
    missedMarks = true
  }
  return { attempt, change, missMarks }
}

const memoryOnly: PageStore = {
  list: () => [],
  read: () => undefined,
  write() {},
  markStale() {},
  remove() {},
  readNote: () => undefined,
  writeNote() {},
  close() {},
}

function openOrReplace(path: string, build: string): DatabaseSync | undefined {
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

/** Throws for a file that is damaged, or that another build made. */
function open(path: string, build: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(path, { timeout: 1_000 })
  try {
    // What a power cut takes from a cache is rendered again.
    db.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${schema}`)
    const checked = z
      .object({ quick_check: z.string() })
      .parse(db.prepare('pragma quick_check').get())
    if (checked.quick_check !== 'ok') throw new Error(checked.quick_check)
    const select = db.prepare(`select value from notes where name = 'build'`)
    const row = select.get()
    if (row === undefined) {
      db.prepare(`insert into notes (name, value) values ('build', ?)`).run(build)
    } else if (note.parse(row).value !== build) {
      db.exec('begin; delete from pages; delete from notes')
      db.prepare(`insert into notes (name, value) values ('build', ?)`).run(build)
      db.exec('commit')
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

type Statements = ReturnType<typeof statements>

function statements(db: DatabaseSync) {
  return {
    list: db.prepare('select path, tags, stale from pages order by rowid'),
    read: db.prepare('select headers, identity, gzip, br, etag, tags from pages where path = ?'),
    write: db.prepare(`
      insert into pages (path, headers, identity, gzip, br, etag, tags, bytes, stale)
      values (?, ?, ?, ?, ?, ?, ?, ?, 0)`),
    markStale: db.prepare('update pages set stale = 1 where path = ?'),
    markAll: db.prepare('update pages set stale = 1'),
    remove: db.prepare('delete from pages where path = ?'),
    removeOldest: db.prepare(`
      delete from pages where rowid = (select min(rowid) from pages) returning bytes`),
    total: db.prepare('select coalesce(sum(bytes), 0) as bytes from pages'),
    readNote: db.prepare('select value from notes where name = ?'),
    writeNote: db.prepare(`
      insert into notes (name, value) values (?, ?)
      on conflict (name) do update set value = excluded.value`),
  }
}

const json = z.string().transform((text): unknown => JSON.parse(text))
const tags = json.pipe(z.array(z.string()))
const listed = z.object({ path: z.string(), tags, stale: z.number().transform(Boolean) })
const note = z.object({ value: z.string() })
const total = z.object({ bytes: z.number() })
const blob = z
  .instanceof(Uint8Array)
  .transform((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
const stored = z.object({
  headers: json.pipe(z.record(z.string(), z.string())),
  identity: blob,
  gzip: blob,
  br: blob,
  etag: z.string(),
  tags,
})

function toPage(row: unknown): Page {
  const { headers, tags, ...encoded } = stored.parse(row)
  return { headers, tags, encoded }
}
