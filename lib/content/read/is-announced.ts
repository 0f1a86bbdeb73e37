import { isAnnouncedQuery } from '#lib/content/queries/is-announced.groq.ts'
import { askLake } from './ask-lake.ts'
import { getClient } from './client.ts'

/** Longest time that a lake may take which is there but hangs. */
const limitMs = 5_000

/**
 * Whether search engines are notified of a change of this document: not for demo content, a page
 * with `noindex`, an article whose time has not come at `now` (ISO instant), or anything while the
 * site settings are the demo's. True for a deleted document. Read without any cache and without
 * Next, for lib/serving too. Throws when the lake cannot be read.
 */
export async function isAnnounced(id: string, now: string): Promise<boolean> {
  const { result } = await askLake(getClient(), {
    query: isAnnouncedQuery,
    params: { id },
    now,
    signal: AbortSignal.timeout(limitMs),
  })
  return result
}
