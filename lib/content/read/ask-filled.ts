import type { ClientReturn, SanityClient } from '@sanity/client'
import { promisesQuery } from '#lib/content/queries/promises.groq.ts'
import { toPromises } from '#lib/content/reshape/to-promises.ts'
import { hasPromises, withPromises } from '#lib/content/reshape/with-promises.ts'
import type { Answer } from '#lib/freshness/shared-loads.ts'
import { askLake } from './ask-lake.ts'
import type { Question } from './ask-lake.ts'

/**
 * `askLake` with the promises that its texts name in their words. Such an answer has the tags of the
 * settings too, so that it becomes stale with them. Throws like `askLake`.
 */
export async function askFilled<const Query extends string>(
  client: SanityClient,
  question: Question<Query>,
): Promise<Answer<ClientReturn<Query>>> {
  const answer = await askLake(client, question)
  if (!hasPromises(answer.result)) return answer
  const { result, tags } = await askLake(client, { ...question, query: promisesQuery, params: {} })
  return {
    result: withPromises(answer.result, toPromises(result)),
    tags: [...new Set([...answer.tags, ...tags])],
  }
}
