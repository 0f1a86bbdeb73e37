import type { ClientReturn } from '@sanity/client'
import { evaluate, parse } from 'groq-js'

/** What a query of this folder returns over these documents, as if their lake held nothing else. */
export async function runQuery<const Query extends string>(
  query: Query,
  dataset: readonly object[],
  params: Record<string, unknown> = {},
): Promise<ClientReturn<Query>> {
  const value = await evaluate(parse(query, { params }), { dataset, params })
  return value.get()
}
