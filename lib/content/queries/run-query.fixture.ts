import { evaluate, parse } from 'groq-js'

/** What a query gives over these documents; untyped, as a test feeds it to a reshaper. */
export async function runQuery(
  query: string,
  dataset: readonly object[],
  params: Record<string, unknown> = {},
) {
  const value = await evaluate(parse(query, { params }), { dataset, params })
  return value.get()
}
