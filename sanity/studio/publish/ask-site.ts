import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { expectedOnSite, type Expected, type Published } from './expected-on-site.ts'

const publishedState: z.ZodType<Published> = z
  .object({ _updatedAt: z.string(), publishedAt: z.string().nullable().catch(null) })
  .nullable()

const publishedQuery = '*[_id == $id][0] { _updatedAt, publishedAt }'

/** What visitors should meet at `path` now, by what the lake holds under a published id. */
export async function askExpected(
  client: SanityClient,
  id: string,
  path: string,
  signal: AbortSignal,
): Promise<Expected> {
  // The Studio's own copy has the browser's time.
  const published = await client.fetch<unknown>(publishedQuery, { id }, { signal })
  return expectedOnSite(path, publishedState.parse(published), Date.now())
}

const answer = z.object({ onSite: z.string() })

/** Whether visitors meet it. A site that does not answer has not confirmed it. */
export async function siteShows(expected: Expected, signal: AbortSignal): Promise<boolean> {
  const asked = new URLSearchParams({ path: expected.path })
  if (expected.shows === 'current') asked.set('changedAt', expected.changedAt)
  try {
    // The Studio asks the site itself for no page: a missing one is an error in the browser's console.
    const response = await fetch(`/api/on-site/?${asked}`, { cache: 'no-store', signal })
    return answer.parse(await response.json()).onSite === expected.shows
  } catch {
    return false
  }
}
