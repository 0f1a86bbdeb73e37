import { LRUCache } from 'lru-cache'
import type { Change } from '#lib/freshness/register.ts'
import { bytesOf } from './page.ts'
import type { Found, Made, Page } from './page.ts'
import type { PageStore } from './page-store.ts'

/** What is known of a path whose page was made. */
type Entry = {
  tags: readonly string[]
  /** When the first event touched it that no later render knows of. */
  staleSince: number | undefined
  /** The last render found no page here. */
  missing: boolean
  /** Attempts to make it again that failed since then. */
  failures: number
  /** Until then no visitor waits for another attempt. */
  retryAt: number
}

/** The finished pages, in memory as far as they fit, and in the store on disk. */
export type KeptPages = {
  /** What is kept for a path; undefined when there is nothing to send. */
  copyOf(path: string): Found | undefined
  /** Whether the copy may be sent now, without waiting for a newer one. */
  isServable(path: string): boolean
  /** Whether an event touched it, and the next attempt to make it again need not wait. */
  isDue(path: string): boolean
  has(path: string): boolean
  /** Marks what an event touched and returns those paths. */
  touch(change: Change): string[]
  /** Keeps what a render made, and returns it; equal bytes keep their first Last-Modified. */
  keep(path: string, made: Made): Made
  /** Notes that a stale page could not be made again. */
  fail: (path: string) => void
  /** Drops every page that `isKnown` does not know. */
  dropUnknown(isKnown: (path: string) => boolean): void
  /** The stale paths; `due`: those alone that may be tried again now. */
  stale(only?: 'due'): string[]
  /** Milliseconds since the first event that a page of `paths` does not show; 0 without one. */
  staleMs(counts: (path: string) => boolean): number
}

type Options = {
  store: PageStore
  /** Milliseconds; only differences count. */
  now: () => number
  maxBytes: number
}

/** After an event the old page may be sent for this long while the new one is made. */
const graceMs = 1_000
const retryMs = { first: 1_000, last: 30_000 }

const fresh = { staleSince: undefined, missing: false, failures: 0, retryAt: 0 }

export function keepPages({ store, now, maxBytes }: Options): KeptPages {
  const copies = createCopies(store, maxBytes)
  const entries = entriesOf(store, now())

  return {
    has: (path) => entries.has(path),
    copyOf(path) {
      const entry = entries.get(path)
      if (entry === undefined) return undefined
      if (entry.missing) return { kind: 'missing' }
      const page = copies.read(path)
      return page && { kind: 'page', page }
    },
    isServable(path) {
      const { staleSince, retryAt } = entries.get(path) ?? fresh
      return staleSince === undefined || now() - staleSince < graceMs || now() < retryAt
    },
    isDue: (path) => isDue(entries.get(path) ?? fresh, now()),
    touch(change) {
      const touched = [...entries].filter(([, entry]) => isTouched(entry, change))
      for (const [, entry] of touched) markStale(entry, change, now())
      const paths = touched.map(([path]) => path)
      if (paths.length > 0) store.markStale(paths)
      return paths
    },
    keep(path, made) {
      if (made.kind === 'missing') {
        entries.set(path, { ...fresh, tags: made.tags, missing: true })
        copies.remove([path])
        return made
      }
      const page = unchanged(made.page, copies.read(path))
      entries.set(path, { ...fresh, tags: page.tags })
      copies.write(path, page)
      return { ...made, page }
    },
    fail(path) {
      const entry = entries.get(path)
      if (entry === undefined || entry.staleSince === undefined) return
      entry.retryAt = now() + Math.min(retryMs.last, retryMs.first * 2 ** entry.failures)
      entry.failures += 1
    },
    dropUnknown(isKnown) {
      const paths = [...entries.keys()].filter((path) => !isKnown(path))
      for (const path of paths) entries.delete(path)
      copies.remove(paths)
    },
    stale(only) {
      const stale = [...entries].filter(([, entry]) =>
        only === 'due' ? isDue(entry, now()) : entry.staleSince !== undefined,
      )
      return stale.map(([path]) => path)
    },
    staleMs(counts) {
      const counted = [...entries].filter(([path]) => counts(path))
      return Math.max(0, ...counted.map(([, { staleSince }]) => now() - (staleSince ?? now())))
    },
  }
}

function isDue({ staleSince, retryAt }: Omit<Entry, 'tags'>, now: number): boolean {
  return staleSince !== undefined && now >= retryAt
}

function isTouched({ tags }: Entry, change: Change): boolean {
  return change === 'everything' || tags.some((tag) => change.has(tag))
}

function unchanged(page: Page, last: Page | undefined): Page {
  const modified = last?.headers['last-modified']
  if (modified === undefined || last?.encoded.etag !== page.encoded.etag) return page
  return { ...page, headers: { ...page.headers, 'last-modified': modified } }
}

function entriesOf(store: PageStore, now: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { path, tags, stale } of store.list()) {
    // A page that an event touched before this start has had its time.
    entries.set(path, { ...fresh, tags, staleSince: stale ? now - graceMs : undefined })
  }
  return entries
}

function markStale(entry: Entry, change: Change, now: number): void {
  // When everything is suspect, nobody knows how long ago it was changed.
  const since = change === 'everything' ? now - graceMs : now
  entry.staleSince = Math.min(since, entry.staleSince ?? since)
  entry.retryAt = 0
}

/** The bytes: in memory as far as they fit, and in the store. */
function createCopies(store: PageStore, maxBytes: number) {
  const memory = new LRUCache<string, Page>({ maxSize: maxBytes, sizeCalculation: bytesOf })
  return {
    read(path: string): Page | undefined {
      const known = memory.get(path)
      if (known) return known
      const stored = store.read(path)
      if (stored) memory.set(path, stored)
      return stored
    },
    write(path: string, page: Page): void {
      memory.set(path, page)
      store.write(path, page)
    },
    remove(paths: readonly string[]): void {
      for (const path of paths) memory.delete(path)
      if (paths.length > 0) store.remove(paths)
    },
  }
}
