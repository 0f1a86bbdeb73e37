import { z } from 'zod'
import type { CacheFile } from './cache-file.ts'
import type { Page } from './page.ts'
import { bytesOf } from './page.ts'

/** A page that an earlier process left. */
export type StoredPage = {
  path: string
  tags: readonly string[]
  documents: readonly string[]
  stale: boolean
  /** Compressed quickly. */
  quick: boolean
}

/**
 * Finished pages on disk, so that the site can start and serve without the lake. It is a cache: it
 * may be deleted at any time, and no operation throws.
 */
export type PageStore = {
  list(): StoredPage[]
  read(path: string): Page | undefined
  /** `stale`: an event has touched it since. */
  write(path: string, page: Page, options?: { stale: boolean }): void
  /** Notes that the stored bytes of a page are those of `page`, whose headers and tags may be others. */
  confirm(path: string, page: Page): void
  /** Notes that an event touched these pages. */
  markStale(paths: readonly string[]): void
  remove(paths: readonly string[]): void
  /** What else must survive a restart, as JSON; undefined when it was never noted. */
  readNote(name: Note): unknown
  writeNote(name: Note, value: unknown): void
}

/** `addresses`: the last list of addresses; `event`: the id of the last event that was noted. */
export type Note = 'addresses' | 'event'

// Small columns first: what follows the bodies is read only by walking over them.
const schema = `
  create table if not exists pages (
    path text primary key,
    bytes integer not null,
    stale integer not null,
    effort text not null,
    source text not null,
    tags text not null,
    documents text not null,
    headers text not null,
    etag text not null,
    identity blob not null,
    gzip blob,
    br blob
  ) strict;
  create table if not exists notes (name text primary key, value text not null) strict;`

/**
 * Without a file that can be used, nothing is kept here, and the pages are in memory only.
 *
 * @param maxBytes what was written first is deleted first
 */
export function openPageStore(
  file: CacheFile | undefined,
  maxBytes = 512 * 1024 * 1024,
): PageStore {
  const sql = file?.attempt(() => statements(file.db))
  return file && sql ? storeOf(file, sql, maxBytes) : memoryOnly
}

function storeOf(
  { attempt, change: tryChange }: CacheFile,
  sql: Statements,
  maxBytes: number,
): PageStore {
  // A page that an event touched must not count as fresh after a restart, so when the mark cannot
  // be written, the next write marks all.
  let missedMarks = false
  const change = (work: () => void): boolean => {
    const done = tryChange(() => {
      if (missedMarks) sql.markAll.run()
      work()
    })
    if (done) missedMarks = false
    return done
  }

  return {
    list: () => attempt(() => sql.list.all().map((row) => listed.parse(row))) ?? [],
    read: (path) =>
      attempt(() => {
        const row = sql.read.get(path)
        return row && toPage(row)
      }),
    write(path, page, { stale } = { stale: false }) {
      change(() => {
        sql.remove.run(path)
        sql.write.run(path, ...described(page), ...compressed(page), Number(stale))
        let { bytes } = total.parse(sql.total.get())
        while (bytes > maxBytes) bytes -= total.parse(sql.removeOldest.get()).bytes
      })
    },
    confirm(path, page) {
      change(() => sql.confirm.run(...described(page), path))
    },
    markStale(paths) {
      const done = change(() => {
        for (const path of paths) sql.markStale.run(path)
      })
      if (!done) missedMarks = true
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
  }
}

const memoryOnly: PageStore = {
  list: () => [],
  read: () => undefined,
  write() {},
  confirm() {},
  markStale() {},
  remove() {},
  readNote: () => undefined,
  writeNote() {},
}

type Statements = ReturnType<typeof statements>

function statements(db: CacheFile['db']) {
  db.exec(schema)
  return {
    list: db.prepare(
      `select path, tags, documents, stale, effort = 'quick' as quick from pages order by rowid`,
    ),
    read: db.prepare(`
      select headers, tags, documents, source, identity, gzip, br, etag, effort from pages where path = ?`),
    write: db.prepare(`
      insert into pages
        (path, headers, tags, documents, source, identity, gzip, br, etag, effort, bytes, stale)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    confirm: db.prepare(`
      update pages set headers = ?, tags = ?, documents = ?, source = ?, stale = 0 where path = ?`),
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
const texts = json.pipe(z.array(z.string()))
const flag = z.number().transform(Boolean)
const listed = z.object({
  path: z.string(),
  tags: texts,
  documents: texts,
  stale: flag,
  quick: flag,
})
const total = z.object({ bytes: z.number() })
const note = z.object({ value: z.string() })
const blob = z
  .instanceof(Uint8Array)
  .transform((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
const stored = z.object({
  headers: json.pipe(z.record(z.string(), z.string())),
  tags: texts,
  documents: texts,
  source: z.string(),
  identity: blob,
  gzip: blob.nullable(),
  br: blob.nullable(),
  etag: z.string(),
  effort: z.enum(['quick', 'thorough']),
})

function toPage(row: unknown): Page {
  const { headers, tags, documents, source, gzip, br, ...encoded } = stored.parse(row)
  return {
    headers,
    tags,
    documents,
    source,
    encoded: { ...encoded, gzip: gzip ?? undefined, br: br ?? undefined },
  }
}

/** Headers, tags, documents and source, as they are stored. */
function described({ headers, tags, documents, source }: Page) {
  const [one, two, three] = [headers, tags, documents].map((each) => JSON.stringify(each))
  return [one ?? '', two ?? '', three ?? '', source] as const
}

/** The body in all encodings, and its size. */
function compressed(page: Page) {
  const { identity, gzip = null, br = null, etag, effort } = page.encoded
  return [identity, gzip, br, etag, effort, bytesOf(page)] as const
}
