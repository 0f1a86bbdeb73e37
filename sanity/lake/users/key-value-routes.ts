import { requireMember } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { refusal } from '#lake/errors.ts'
import { readBody } from '#lake/http/body.ts'
import { parseIds } from '#lake/http/ids.ts'
import { route, type Route } from '#lake/http/route.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { parseJson } from '#lake/json.ts'
import type { KeyValue, KeyValues } from './key-values.ts'

const bodyLimit = 64 * 1024
const longestKey = 256
const mostKeys = 500

/** `/users/me/keyvalue`: the pairs of the caller. */
export function keyValueRoutes({
  tokens,
  keyValues,
}: {
  tokens: Tokens
  keyValues: KeyValues
}): Route[] {
  return [
    route('GET', '/users/me/keyvalue{/:keys}?', ({ request }, { keys }) => {
      const { id } = requireMember(request, tokens)
      return Response.json(
        keyValues.list(id, keys === undefined ? undefined : parseIds(keys, 'keys', mostKeys)),
      )
    }),
    route('PUT', '/users/me/keyvalue', async ({ request }) => {
      const { id } = requireMember(request, tokens)
      const text = (await readBody(request, bodyLimit)).toString('utf8')
      const pairs = parsePairs(parseJson(text, 'The body'))
      keyValues.set(id, pairs)
      return Response.json(pairs)
    }),
  ]
}

function parsePairs(body: unknown): KeyValue[] {
  if (!Array.isArray(body)) throw refusal(400, 'The body must be an array of {key, value}')
  return body.map((pair: unknown) => {
    const { key, value } = isRecord(pair) ? pair : {}
    if (typeof key !== 'string' || key === '' || key.length > longestKey) {
      throw refusal(400, `A key must be a string of 1 to ${longestKey} characters`)
    }
    return { key, value: value ?? null }
  })
}
