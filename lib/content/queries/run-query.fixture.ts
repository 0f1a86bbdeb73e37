import type { ClientReturn } from '@sanity/client'
import { evaluate, parse } from 'groq-js'

/**
 * What a query of this folder returns over these documents, as if their lake held nothing else. The
 * time is that of `params.now`, or so late that everything has been published.
 */
export async function runQuery<const Query extends string>(
  query: Query,
  dataset: readonly object[],
  given: Record<string, unknown> = {},
): Promise<ClientReturn<Query>> {
  const params = { now: '2100-01-01T00:00:00Z', ...given }
  const value = await evaluate(parse(query, { params }), { dataset, params })
  return value.get()
}
