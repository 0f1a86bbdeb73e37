import type { Register } from '#lib/freshness/register.ts'
import { unlessLakeHangs } from '#lib/serving/lake-pulse.ts'
import type { LakePulse } from '#lib/serving/lake-pulse.ts'
import { within } from '#lib/serving/within.ts'
import { keepPages } from './kept-pages.ts'
import type { KeptPages } from './kept-pages.ts'
import { createLookups, type Lookups } from './lookups.ts'
import type { Found, Made, Page } from './page.ts'
import type { PageStore } from './page-store.ts'
import { createRecompression } from './recompression.ts'
import type { Recompression } from './recompression.ts'
import { createRefills } from './refills.ts'
import type { Outcome, Refills } from './refills.ts'

export type PageCache = {
  /** What a visitor gets at a path; `unavailable` when it cannot be made and there is no copy. */
  get(path: string): Promise<Found | { kind: 'unavailable' }>
  /**
   * Takes a new list of addresses: drops every page whose address is gone, from memory and disk,
   * and makes those that are missing.
   */
  follow(addresses: Followed): void
  /** Tries again what failed; to be called when the lake is back. */
  retry(): void
  /** Resolves when every page that is made ahead has been tried. */
  settled(): Promise<void>
  /** Age of the oldest event that a page made ahead does not show yet, in milliseconds. */
  oldestStaleMs(): number
  /** Milliseconds since the oldest render that is not finished was asked for. */
  oldestRenderMs(): number
  /** How visitors were answered. */
  lookups: Readonly<Lookups>
  close(): Promise<void>
}

export type Followed = {
  /** `ahead`: made before anyone asks; undefined: nothing may be kept there. */
  find(path: string): 'ahead' | 'asked' | undefined
  paths(): Iterable<string>
}

type Options = {
  register: Pick<Register, 'begin' | 'subscribe'>
  /**
   * Renders and finishes one page, of which `last` is kept; rejects when that fails. Never runs
   * twice at once for a path.
   */
  make: (path: string, last: Page | undefined) => Promise<Made>
  store: PageStore
  pulse: LakePulse
  /** Milliseconds; only differences count. */
  now?: () => number
  maxBytes?: number
}

/** A visitor waits this long for a new page, then gets the last good copy. */
const patienceMs = 1_500
/** Without a copy there is nothing to send but 503. */
const patienceWithoutCopyMs = 8_000
/** While the lake hangs, no page can be made that has never been made. */
const patienceWithLakeMs = 1_800
const retryMs = 1_000

/**
 * Finished pages. A page is sent without a question until an event touches one of its tags; then it
 * is made again at once, and for a second at most visitors get the old one meanwhile. A render that
 * fails, or that had to use an old answer of the lake, never replaces a good page.
 */
export function createPageCache({
  register,
  make,
  store,
  pulse,
  now = () => performance.now(),
  maxBytes = 64 * 1024 * 1024,
}: Options): PageCache {
  const kept = keepPages({ store, now, maxBytes })
  const lookups = createLookups()
  const parts = { kept, recompression: createRecompression({ kept }) }
  let followed: Followed = { find: () => 'asked', paths: () => [] }
  const isAhead = (path: string) => followed.find(path) === 'ahead'
  const isKnown = (path: string) => followed.find(path) !== undefined

  const refills = createRefills({
    register,
    isKnown,
    make: (path) => make(path, kept.pageOf(path)),
    now,
    take: (path, made) => (isKnown(path) ? keep(parts, path, made) : { kind: 'failed' }),
    takeOvertaken: (path, made, overtakenAt) =>
      isKnown(path) ? keepOvertaken(kept, path, made, overtakenAt) : undefined,
    fail: kept.fail,
  })
  const refillAhead = (paths: string[]) => {
    for (const path of paths) if (isAhead(path)) void refills.refill(path, 'event')
  }
  const unsubscribe = register.subscribe((change, gone) => refillAhead(kept.touch(change, gone)))
  const retry = setInterval(() => refillAhead(kept.stale('due')), retryMs)

  return {
    get: (path) => find({ kept, refills, isKnown, pulse, lookups }, path),
    follow(addresses) {
      followed = addresses
      kept.dropUnknown(isKnown)
      for (const path of addresses.paths()) {
        if (isAhead(path) && !kept.has(path)) void refills.refill(path, 'ahead')
      }
    },
    retry() {
      kept.makeDue()
      refillAhead(kept.stale())
    },
    settled: () => refills.settled(),
    oldestStaleMs: () => kept.staleMs(isAhead),
    oldestRenderMs: refills.oldestMs,
    lookups,
    async close() {
      unsubscribe()
      clearInterval(retry)
      parts.recompression.close()
      await refills.close()
    },
  }
}

type Parts = { kept: KeptPages; recompression: Pick<Recompression, 'postpone'> }

function keep({ kept, recompression }: Parts, path: string, made: Made): Outcome {
  recompression.postpone()
  if (made.complete) return kept.keep(path, made)
  // Without a copy, what could be rendered without the lake is better than nothing.
  const isBetter = kept.copyOf(path) === undefined
  // Without tags no event would make it better.
  if (isBetter && made.kind === 'page' && made.page.tags.length > 0) kept.keep(path, made)
  kept.fail(path)
  return isBetter ? made : { kind: 'failed' }
}

/** Where changes come faster than renders, each render would otherwise be lost. */
function keepOvertaken(
  kept: KeptPages,
  path: string,
  made: Made,
  overtakenAt: number,
): Outcome | undefined {
  if (made.kind === 'missing' || !made.complete) return undefined
  const isFirst = kept.copyOf(path) === undefined
  const newer = kept.keep(path, made, overtakenAt)
  return isFirst || kept.isServable(path) ? newer : undefined
}

type Sources = {
  kept: KeptPages
  refills: Pick<Refills, 'refill'>
  isKnown: (path: string) => boolean
  pulse: LakePulse
  lookups: Lookups
}

async function find(
  { kept, refills, isKnown, pulse, lookups }: Sources,
  path: string,
): Promise<Found | { kind: 'unavailable' }> {
  if (!isKnown(path)) return counted({ kind: 'missing' }, 'missing', lookups)
  const copy = kept.copyOf(path)
  if (copy && kept.isServable(path)) {
    // What somebody reads is made before what nobody asks for.
    if (kept.isDue(path)) void refills.refill(path, 'visitor')
    return counted(copy, 'hit', lookups)
  }
  const made = refills.refill(path, 'visitor')
  const outcome = copy
    ? await within(made, patienceMs)
    : await unlessLakeHangs(pulse, patienceWithLakeMs, within(made, patienceWithoutCopyMs))
  // It may have lost its address while this visitor waited.
  if (!isKnown(path)) return counted({ kind: 'missing' }, 'missing', lookups)
  if (outcome && outcome.kind !== 'failed') return counted(outcome, 'made', lookups)
  return counted(kept.copyOf(path) ?? { kind: 'unavailable' }, 'old', lookups)
}

function counted<Answer extends Found | { kind: 'unavailable' }>(
  answer: Answer,
  how: keyof Lookups,
  lookups: Lookups,
): Answer {
  lookups[answer.kind === 'page' ? how : answer.kind] += 1
  return answer
}
