import { refusal } from '#lake/errors.ts'
import { readJsonObject } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { parseJson } from '#lake/json.ts'
import type { Query } from './parse-query.ts'

const largestBody = 1024 * 1024

/** Reads a query from the URL (`query`, `$name` = JSON) or, for a POST, from `{query, params}`. */
export async function readQuery({ request, search }: Call): Promise<Query> {
  if (request.method === 'POST') {
    const body = await readJsonObject(request, largestBody)
    return toQuery(body['query'], body['params'] ?? {})
  }
  const params = [...search]
    .filter(([name]) => name.startsWith('$'))
    .map(([name, value]) => [name.slice(1), parseJson(value, `Parameter ${name}`)] as const)
  return toQuery(search.get('query'), Object.fromEntries(params))
}

/** Throws a 400 unless the text is a string and the parameters are an object. */
function toQuery(text: unknown, params: unknown): Query {
  if (typeof text !== 'string' || text === '') throw refusal(400, 'Missing "query"')
  if (!isRecord(params)) throw refusal(400, '"params" must be an object')
  return { text, params }
}
