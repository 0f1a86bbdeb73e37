import type { Change } from '#lib/freshness/register.ts'
import type { Encoded } from '#lib/serving/finish/compress.ts'
import { createCopies } from './copies.ts'
import type { Found, Made, Page } from './page.ts'
import type { PageStore } from './page-store.ts'

/** What is known of a path whose page was made. */
type Entry = {
  tags: readonly string[]
  /** Ids of the documents that its copy may show. */
  documents: readonly string[]
  /** When the first event touched it that no later render knows of. */
  staleSince: number | undefined
  /** The last render found no page here. */
  missing: boolean
  /** Its copy was compressed quickly. */
  isQuick: boolean
  /** Attempts to make it again that failed since then. */
  failures: number
  /** Until then no visitor waits for another attempt. */
  retryAt: number
}

/** The finished pages, in memory as far as they fit, and in the store on disk. */
export type KeptPages = {
  /** What is kept for a path; undefined when there is nothing to send. */
  copyOf(path: string): Found | undefined
  /** The page that is kept for a path, whether it may be sent or not. */
  pageOf(path: string): Page | undefined
  /** Whether the copy may be sent now, without waiting for a newer one. */
  isServable(path: string): boolean
  /** Whether an event touched it, and the next attempt to make it again need not wait. */
  isDue(path: string): boolean
  has(path: string): boolean
  /**
   * Marks what an event touched and returns those paths. If documents are gone, the bytes that may
   * show them are dropped.
   */
  touch(change: Change, removed: ReadonlySet<string>): string[]
  /**
   * Keeps what a render made, and returns it; equal bytes keep their first Last-Modified. What is
   * incomplete stays stale, and so does what an event overtook: since `overtakenAt`.
   */
  keep(path: string, made: Made, overtakenAt?: number): Made
  /** The paths whose copies were compressed quickly. */
  quick(): string[]
  /** Replaces the bytes of a copy by the same ones, compressed otherwise; nothing if it has changed. */
  recompress(path: string, encoded: Encoded): void
  /** Notes that a stale page could not be made again. */
  fail: (path: string) => void
  /**
   * The next attempt to make any stale page need not wait, and the one after that not long: the
   * first may still get old answers.
   */
  makeDue(): void
  /** Drops every page that `isKnown` does not know. */
  dropUnknown(isKnown: (path: string) => boolean): void
  /** The stale paths; `due`: those alone that may be tried again now. */
  stale(only?: 'due'): string[]
  /** Milliseconds since the first event that a page of `paths` does not show; 0 without one. */
  staleMs(counts: (path: string) => boolean): number
}

/** How up to date a copy is. */
type EntryState = Omit<Entry, 'tags' | 'documents'>

type Options = {
  store: PageStore
  /** Milliseconds; only differences count. */
  now: () => number
  maxBytes: number
}

/** After an event the old page may be sent for this long while the new one is made. */
const graceMs = 1_000
const retryMs = { first: 1_000, last: 30_000 }

const fresh = { staleSince: undefined, missing: false, isQuick: false, failures: 0, retryAt: 0 }

export function keepPages({ store, now, maxBytes }: Options): KeptPages {
  const copies = createCopies(store, maxBytes)
  const entries = entriesOf(store, now())

  return {
    has: (path) => entries.has(path),
    pageOf: (path) => (entries.has(path) ? copies.read(path) : undefined),
    copyOf(path) {
      const entry = entries.get(path)
      if (entry === undefined || entry.missing) return entry && { kind: 'missing' }
      const page = copies.read(path)
      return page && { kind: 'page', page }
    },
    isServable: (path) => isServable(entries.get(path) ?? fresh, now()),
    isDue: (path) => isDue(entries.get(path) ?? fresh, now()),
    touch(change, removed) {
      const touched = [...entries].filter(([, entry]) => isTouched(entry, change))
      const paths = touched.map(([path]) => path)
      for (const [, entry] of touched) markStale(entry, change, now())
      store.markStale(paths)
      if (removed.size > 0) copies.remove(showing(removed, entries))
      return paths
    },
    keep(path, made, overtakenAt) {
      if (made.kind === 'missing') {
        entries.set(path, { ...fresh, tags: made.tags, documents: [], missing: true })
        copies.remove([path])
        return made
      }
      const page = copies.put(path, made.page)
      const whole = { ...fresh, staleSince: overtakenAt }
      const state = made.complete ? whole : unfinished(entries.get(path), now())
      const isQuick = page.encoded.effort === 'quick'
      entries.set(path, { ...state, ...shownBy(page), missing: false, isQuick })
      if (state.staleSince !== undefined) store.markStale([path])
      return { ...made, page }
    },
    quick: () => [...entries].flatMap(([path, entry]) => (entry.isQuick ? [path] : [])),
    recompress(path, encoded) {
      const entry = entries.get(path)
      if (!entry || !copies.recompress(path, encoded, entry.staleSince !== undefined)) return
      entry.isQuick = false
    },
    fail: (path) => postpone(entries.get(path), now()),
    makeDue() {
      for (const entry of entries.values()) [entry.retryAt, entry.failures] = [0, 0]
    },
    dropUnknown(isKnown) {
      const paths = [...entries.keys()].filter((path) => !isKnown(path))
      for (const path of paths) entries.delete(path)
      copies.remove(paths)
    },
    stale(only) {
      const paths = staleOf(entries)
      return only === 'due'
        ? paths.filter((path) => isDue(entries.get(path) ?? fresh, now()))
        : paths
    },
    staleMs: (counts) => staleMsOf(entries, counts, now()),
  }
}

function shownBy({ tags, documents }: Page): Pick<Entry, 'tags' | 'documents'> {
  return { tags, documents }
}

function isServable({ staleSince, retryAt }: EntryState, now: number): boolean {
  return staleSince === undefined || now - staleSince < graceMs || now < retryAt
}

function staleOf(entries: ReadonlyMap<string, Entry>): string[] {
  return [...entries].flatMap(([path, { staleSince }]) => (staleSince === undefined ? [] : path))
}

function showing(removed: ReadonlySet<string>, entries: ReadonlyMap<string, Entry>): string[] {
  return [...entries].flatMap(([path, { documents }]) =>
    documents.some((id) => removed.has(id)) ? path : [],
  )
}

function staleMsOf(
  entries: ReadonlyMap<string, Entry>,
  counts: (path: string) => boolean,
  now: number,
): number {
  const counted = [...entries].filter(([path]) => counts(path))
  return Math.max(0, ...counted.map(([, { staleSince }]) => now - (staleSince ?? now)))
}

function unfinished(last: Entry | undefined, now: number): EntryState {
  const { staleSince = now - graceMs, ...others } = last ?? fresh
  return { ...others, staleSince }
}

function isDue({ staleSince, retryAt }: EntryState, now: number): boolean {
  return staleSince !== undefined && now >= retryAt
}

function isTouched({ tags }: Entry, change: Change): boolean {
  return change === 'everything' || tags.some((tag) => change.has(tag))
}

function entriesOf(store: PageStore, now: number): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { path, tags, documents, stale, quick } of store.list()) {
    // A page that an event touched before this start has had its time.
    const staleSince = stale ? now - graceMs : undefined
    entries.set(path, { ...fresh, tags, documents, staleSince, isQuick: quick })
  }
  return entries
}

function markStale(entry: Entry, change: Change, now: number): void {
  // When everything is suspect, nobody knows how long ago it was changed.
  const since = change === 'everything' ? now - graceMs : now
  entry.staleSince = Math.min(since, entry.staleSince ?? since)
  entry.retryAt = 0
}

function postpone(entry: Entry | undefined, now: number): void {
  if (entry?.staleSince === undefined) return
  entry.retryAt = now + Math.min(retryMs.last, retryMs.first * 2 ** entry.failures)
  entry.failures += 1
}
