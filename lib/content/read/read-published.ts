import type { ClientReturn, QueryParams } from '@sanity/client'
import { findServices } from '#lib/registry.ts'
import { withTypography } from '#lib/content/reshape/typography.ts'
import { askFilled } from './ask-filled.ts'
import { getClient } from './client.ts'

/** Milliseconds after which a read of the lake counts as failed. */
const answerLimit = 5_000

/**
 * `read` for what never shows drafts: feeds, search, share images, and the form's target, which runs
 * outside Next.
 */
export async function readPublished<const Query extends string>(
  query: Query,
  params: QueryParams,
): Promise<ClientReturn<Query>> {
  const services = findServices()
  const load = async () => {
    const now = services?.now() ?? new Date().toISOString()
    const signal = AbortSignal.timeout(answerLimit)
    const { result, tags } = await askFilled(getClient(), { query, params, now, signal })
    return { result: withTypography(result), tags }
  }
  // The time is no part of the key: whatever becomes due announces the tag of the clock.
  return services?.reads.read(JSON.stringify([query, params]), load) ?? (await load()).result
}
