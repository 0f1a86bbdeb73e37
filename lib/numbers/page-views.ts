import type { IncomingHttpHeaders } from 'node:http'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { officeDate } from '#lib/consultations/office-week.ts'
import type { log as consoleLog } from '#lib/log.ts'

/** Who looked at a page, as far as its browser says. */
export const viewKinds = ['visitor', 'bot'] as const
export type ViewKind = (typeof viewKinds)[number]

/** How often a page was looked at on a day of the office (`YYYY-MM-DD`). */
export type PageViews = { day: string; path: string; kind: ViewKind; count: number }

export type ViewCounter = {
  /** Counts a request for a page, unless it shows nobody anything: HEAD, or fetched ahead. */
  note(path: string, request: { method?: string | undefined; headers: IncomingHttpHeaders }): void
  /** Writes what was counted since the last time. Never rejects: what fails is kept for the next. */
  flush(): Promise<void>
}

/**
 * Counts views in memory, without cookies, addresses or anything else about a visitor. What was
 * counted since the last flush is lost if the process is killed.
 */
export function createViewCounter({
  add,
  now,
  log,
}: {
  /** Adds to what is stored, all or nothing. */
  add: (views: readonly PageViews[]) => Promise<void>
  /** Milliseconds since 1970. */
  now: () => number
  log: Pick<typeof consoleLog, 'warn'>
}): ViewCounter {
  const kinds = new LRUCache<string, ViewKind>({ max: 1_000 })
  let counts = new Map<string, PageViews>()
  let hour = { number: -1, day: '' }

  /** A day of the office begins and ends with an hour of every clock. */
  const today = (): string => {
    const number = Math.floor(now() / 3_600_000)
    if (hour.number !== number) hour = { number, day: officeDate(now()) }
    return hour.day
  }

  const kindOf = (agent = ''): ViewKind => {
    const known = kinds.get(agent)
    if (known !== undefined) return known
    const kind = agent === '' || isbot(agent) ? 'bot' : 'visitor'
    // A longer one would only fill the memory.
    if (agent.length <= 500) kinds.set(agent, kind)
    return kind
  }

  function count(view: Omit<PageViews, 'day'>, day: string): void {
    const key = `${day} ${view.kind} ${view.path}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { ...view, day })
    else known.count += view.count
  }

  return {
    note(path, { method, headers }) {
      if (method !== 'GET' || !isPublicPage(path) || isFetchedAhead(headers)) return
      count({ path, kind: kindOf(headers['user-agent']), count: 1 }, today())
    },
    async flush() {
      if (counts.size === 0) return
      const counted = [...counts.values()]
      counts = new Map()
      try {
        await add(counted)
      } catch (error) {
        for (const { day, ...view } of counted) count(view, day)
        log.warn('views.unwritten', { pages: counted.length }, error)
      }
    },
  }
}

/** Feeds and pictures end with no slash; the desk is the office's own. */
function isPublicPage(path: string): boolean {
  return path.endsWith('/') && !path.startsWith('/desk/')
}

/** The browser says what a request is for: a page in a frame or fetched ahead is no view. */
function isFetchedAhead(headers: IncomingHttpHeaders): boolean {
  const destination = headers['sec-fetch-dest'] ?? 'document'
  const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? ''
  return destination !== 'document' || String(purpose).startsWith('prefetch')
}
