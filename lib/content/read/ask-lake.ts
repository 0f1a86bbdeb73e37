import type { ClientReturn, QueryParams, SanityClient } from '@sanity/client'
import type { Answer } from '#lib/freshness/shared-loads.ts'

/**
 * The answer of the lake, or of Sanity's cloud, to a published read, with its sync tags. Throws
 * unless it is complete: an error, a truncated body or a missing field is no answer, and what has
 * no tags could never be refreshed.
 */
export async function askLake<const Query extends string>(
  client: SanityClient,
  query: Query,
  params: QueryParams,
  signal: AbortSignal,
): Promise<Answer<ClientReturn<Query>>> {
  const options = { filterResponse: false, returnQuery: false, signal } as const
  const answer = await client.fetch(query, params, options)
  // Sanity's client passes on whatever came with status 200, even text that is not JSON.
  if (typeof answer !== 'object' || answer === null || answer.result === undefined) {
    throw new Error('The answer of the content API has no result')
  }
  if (!Array.isArray(answer.syncTags)) {
    throw new Error('The answer of the content API has no sync tags')
  }
  return { result: answer.result, tags: answer.syncTags }
}
