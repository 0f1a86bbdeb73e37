import { z } from 'zod'
import { lakeUrl, secrets } from './servers/product.ts'

const dataUrl = `${lakeUrl}/v2025-02-19/data`

/** Commits mutations as an editor's tool would; throws unless the lake took them. */
export async function mutate(mutations: readonly object[]): Promise<void> {
  const answer = await fetch(`${dataUrl}/mutate/production`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secrets().SANITY_API_WRITE_TOKEN}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ mutations }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The lake answered ${answer.status}: ${text}`)
}

/** The address that answers a GROQ query to anybody. */
export function queryUrl(query: string): string {
  return `${dataUrl}/query/production?query=${encodeURIComponent(query)}`
}

/** The result of a GROQ query, in the shape that is expected. */
export async function query<Shape>(text: string, shape: z.ZodType<Shape>): Promise<Shape> {
  const answer = await fetch(queryUrl(text))
  return z.object({ result: shape }).parse(await answer.json()).result
}
