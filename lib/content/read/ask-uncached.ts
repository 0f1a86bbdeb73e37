import type { ClientReturn } from '@sanity/client'
import { askFilled } from './ask-filled.ts'
import { getClient } from './client.ts'

/** Longest time that a lake may take which is there but hangs. */
const limitMs = 5_000

/**
 * The published result of a query without parameters, read now, without any cache and without Next:
 * for jobs of the site process. Throws when the lake cannot be read.
 */
export async function askUncached<const Query extends string>(
  query: Query,
): Promise<ClientReturn<Query>> {
  const { result } = await askFilled(getClient(), {
    query,
    params: {},
    now: new Date().toISOString(),
    signal: AbortSignal.timeout(limitMs),
  })
  return result
}
