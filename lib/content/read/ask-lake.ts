import type { ClientReturn, QueryParams, SanityClient } from '@sanity/client'
import { clockTag } from '#lib/freshness/content-clock.ts'
import type { Answer } from '#lib/freshness/shared-loads.ts'

export type Question<Query extends string> = {
  query: Query
  params: QueryParams
  /** `$now` of the query, if it has one; then the answer depends on the content clock too. */
  now: string
  signal: AbortSignal
}

/**
 * The answer of the lake, or of Sanity's cloud, to a published read, with its sync tags. Throws
 * unless it is complete: an error, a truncated body or a missing field is no answer, and what has
 * no tags could never be refreshed.
 */
export async function askLake<const Query extends string>(
  client: SanityClient,
  { query, params, now, signal }: Question<Query>,
): Promise<Answer<ClientReturn<Query>>> {
  const isTimed = query.includes('$now')
  const answer = await client.fetch(query, isTimed ? { ...params, now } : params, {
    filterResponse: false,
    returnQuery: false,
    signal,
  })
  // Sanity's client passes on whatever came with status 200, even text that is not JSON.
  if (typeof answer !== 'object' || answer === null || answer.result === undefined) {
    throw new Error('The answer of the content API has no result')
  }
  const { result, syncTags } = answer
  if (!Array.isArray(syncTags)) throw new Error('The answer of the content API has no sync tags')
  return { result, tags: isTimed ? [...syncTags, clockTag] : syncTags }
}
