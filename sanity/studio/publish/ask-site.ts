import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { publishedQuery, toExpected, type Expected } from './expected-on-site.ts'

/** What visitors should meet at `path` now, by what the lake holds under a published id. */
export async function askExpected(
  client: SanityClient,
  id: string,
  path: string,
  signal: AbortSignal,
): Promise<Expected> {
  // The Studio's own copy has the browser's time.
  const params = { id, now: new Date().toISOString() }
  return toExpected(path, await client.fetch<unknown>(publishedQuery, params, { signal }))
}

const answer = z.object({ onSite: z.string() })

/** Whether visitors meet it. A site that does not answer has not confirmed it. */
export async function siteShows(expected: Expected, signal: AbortSignal): Promise<boolean> {
  const asked = new URLSearchParams({ path: expected.path })
  if (expected.shows === 'current') asked.set('revision', expected.revision)
  try {
    // The Studio asks the site itself for no page: a missing one is an error in the browser's console.
    const response = await fetch(`/api/on-site/?${asked}`, { cache: 'no-store', signal })
    return answer.parse(await response.json()).onSite === expected.shows
  } catch {
    return false
  }
}
