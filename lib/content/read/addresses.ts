import { readEnv } from '#lib/env.ts'
import { addressesQuery } from '#lib/content/queries/addresses.groq.ts'
import { toAddresses } from '#lib/content/reshape/to-addresses.ts'
import type { Addresses } from '#lib/content/view/addresses.ts'
import { askLake } from './ask-lake.ts'
import { getClient } from './client.ts'

/** Longest time that a lake may take which is there but hangs. */
const limitMs = 5_000

/**
 * Every address of the site at the moment `now` (ISO instant), and the sync tags whose change makes
 * the answer stale. Read without any cache and without Next, for lib/serving. Throws when the lake
 * cannot be read.
 */
export async function readAddresses(
  now: string,
): Promise<{ addresses: Addresses; tags: readonly string[] }> {
  const { result, tags } = await askLake(getClient(), {
    query: addressesQuery,
    params: {},
    now,
    signal: AbortSignal.timeout(limitMs),
  })
  // Half an answer must not empty the site.
  if (!Array.isArray(result.documents) || !Array.isArray(result.redirects)) {
    throw new Error('The answer of the content API has no addresses')
  }
  return {
    addresses: toAddresses(result, readEnv().siteUrl),
    tags,
  }
}
