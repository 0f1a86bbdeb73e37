import { z } from 'zod'
import { log } from '#lib/log.ts'
import { findRedirect, toRedirectIndex } from './redirect-index.ts'
import type { RedirectAnswer, RedirectIndex } from './redirect-index.ts'

/** The redirects of the content, kept in memory, so that old addresses need neither Next nor the lake. */
export type Redirects = {
  find: (target: string) => RedirectAnswer | undefined
  /** Loads the list again; when that fails, the current one stays. Never throws. */
  refresh: () => Promise<void>
  close: () => void
}

const stored = z.array(z.object({ from: z.string(), to: z.string(), permanent: z.boolean() }))

/** A lost webhook costs a minute at most. */
const refreshMs = 60_000

/**
 * @param load reads the list of redirects, as the route `/api/redirects/` answers it in JSON
 * @param siteUrl origin of this site
 */
export function openRedirects(load: () => Promise<unknown>, siteUrl: string): Redirects {
  let index: RedirectIndex = new Map()
  let asked = 0
  const refresh = async () => {
    asked += 1
    const turn = asked
    try {
      const list = stored.parse(await load())
      // An answer to an earlier request must not replace a newer one.
      if (turn === asked) index = toRedirectIndex(list, siteUrl)
    } catch (error) {
      log.warn('redirects.unreadable', {}, error)
    }
  }
  const timer = setInterval(() => void refresh(), refreshMs)
  return {
    find: (target) => findRedirect(index, target),
    refresh,
    close: () => clearInterval(timer),
  }
}

/** Reads the redirects from Next without any cache. */
export async function loadRedirects(nextUrl: string): Promise<unknown> {
  const response = await fetch(`${nextUrl}/api/redirects/`, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`The redirects cannot be read: HTTP ${response.status}`)
  return response.json()
}
