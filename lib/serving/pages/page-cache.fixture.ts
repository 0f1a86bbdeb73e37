import { vi } from 'vitest'
import { createRegister } from '#lib/freshness/register.ts'
import { createLakePulse } from '#lib/serving/lake-pulse.ts'
import type { Made, Page } from './page.ts'
import { createPageCache } from './page-cache.ts'
import type { PageStore } from './page-store.ts'

/** A store in memory that outlives a cache, as the file does. */
export function memoryStore(): PageStore {
  const pages = new Map<string, { page: Page; stale: boolean }>()
  const notes = new Map<string, unknown>()
  return {
    list: () =>
      [...pages].map(([path, { page, stale }]) => {
        const quick = page.encoded.effort === 'quick'
        const { tags, documents } = page
        return { path, tags, documents, stale, quick }
      }),
    read: (path) => pages.get(path)?.page,
    write: (path, page, { stale } = { stale: false }) => void pages.set(path, { page, stale }),
    confirm: (path, page) => void pages.set(path, { page, stale: false }),
    markStale(paths) {
      for (const path of paths) {
        const kept = pages.get(path)
        if (kept) kept.stale = true
      }
    },
    remove(paths) {
      for (const path of paths) pages.delete(path)
    },
    readNote: (name) => notes.get(name),
    writeNote: (name, value) => void notes.set(name, value),
  }
}

type World = {
  renderMs: number
  fault: 'fails' | 'incomplete' | 'hangs' | undefined
  lakeHangs: boolean
  running: number
  most: number
  renders: number
}

/** Content in versions, and a site that shows it; time is the timers of the test. */
export function openPages({ store = memoryStore(), maxBytes = 1_000_000 } = {}) {
  const register = createRegister(Date.now)
  const versions = new Map<string, number>()
  const known = new Set(store.list().map(({ path }) => path))
  const world: World = {
    /** Milliseconds that the next renders take. */
    renderMs: 50,
    fault: undefined,
    lakeHangs: false,
    running: 0,
    most: 0,
    renders: 0,
  }

  const make = async (path: string): Promise<Made> => {
    world.renders += 1
    world.running += 1
    world.most = Math.max(world.most, world.running)
    const version = versions.get(path)
    const { fault } = world
    await new Promise((resolve) => {
      setTimeout(resolve, fault === 'hangs' ? 60_000 : world.renderMs)
    })
    world.running -= 1
    if (fault === 'fails' || fault === 'hangs') throw new Error('The render failed')
    const tags = [path, 'all']
    const complete = fault !== 'incomplete'
    if (version === undefined) return { kind: 'missing', tags, complete }
    return { kind: 'page', page: pageOf(`${version}`, tags), complete }
  }
  const pulse = createLakePulse(async (limitMs) => {
    if (!world.lakeHangs) return 'answers'
    await new Promise((resolve) => setTimeout(resolve, limitMs))
    return 'hangs'
  })
  const cache = createPageCache({ register, make, store, pulse, now: Date.now, maxBytes })
  const follow = () =>
    cache.follow({ find: (path) => (known.has(path) ? 'ahead' : undefined), paths: () => known })
  follow()

  return {
    world,
    cache,
    store,
    register,
    /** Publishes the next version of a page. */
    publish(path: string) {
      versions.set(path, (versions.get(path) ?? 0) + 1)
      register.announce([path])
      if (known.has(path)) return
      known.add(path)
      follow()
    },
    remove(path: string) {
      versions.delete(path)
      known.delete(path)
      register.announce([path])
      follow()
    },
    /** The document is gone that every page shows; the event touches those with this tag. */
    forget: (tag: string) => register.announce([tag], ['document']),
    /** A document is gone that no page shows; the event touches those with this tag. */
    forgetOther: (tag: string) => register.announce([tag], ['other']),
    versionOf: (path: string) => versions.get(path) ?? 0,
    /** The version that a visitor gets; `missing` or `unavailable` otherwise. */
    async visit(path: string): Promise<string> {
      const found = await cache.get(path)
      return found.kind === 'page' ? found.page.encoded.identity.toString() : found.kind
    },
  }
}

function pageOf(text: string, tags: readonly string[]): Page {
  const body = Buffer.from(text)
  return {
    headers: {},
    encoded: { identity: body, gzip: body, br: body, etag: text, effort: 'thorough' },
    source: text,
    tags,
    documents: ['document'],
  }
}

/** Milliseconds of the test's timers. */
export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** How long a visitor waited, and what they got. */
export async function watch(visit: Promise<string>): Promise<{ got: string; ms: number }> {
  const start = Date.now()
  let answer: { got: string; ms: number } | undefined
  void visit.then((got) => {
    answer = { got, ms: Date.now() - start }
  })
  while (answer === undefined) await pass(10)
  return answer
}
