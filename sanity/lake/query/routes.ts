import { identify } from '#lake/auth/identify.ts'
import { audienceOf } from '#lake/auth/identity.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Route } from '#lake/http/route.ts'
import { parsePerspective } from './perspective.ts'
import { readQuery } from './request.ts'
import type { Selector } from './source-map/locations.ts'
import type { QueryThreads } from './threads/pool.ts'

export type QueryDeps = {
  queries: QueryThreads
  tokens: Tokens
  dataset: string
  /** Milliseconds since 1970. */
  now: () => number
}

/** `GET` and `POST /data/query/:dataset` → `{query?, result, ms, syncTags, resultSourceMap?}` */
export function queryRoutes(deps: QueryDeps): Route[] {
  return [
    route('GET POST', '/data/query/:dataset', (call, groups) => {
      requireDataset(groups, deps.dataset)
      return answer(deps, call)
    }),
  ]
}

async function answer({ queries, tokens, now }: QueryDeps, call: Call): Promise<Response> {
  const identity = identify(call.request, tokens)
  const query = await readQuery(call)
  const perspective = parsePerspective(call.search.get('perspective'), call.version)
  const started = performance.now()
  const { result, syncTags, sourceMap } = await queries.run({
    query,
    perspective,
    audience: audienceOf(identity),
    identity: identity.id,
    now: now(),
    sourceMap: parseSelector(call.search.get('resultSourceMap')),
  })
  const rest = {
    ...(flag(call.search, 'returnQuery', true) && { query: query.text }),
    ms: Math.round(performance.now() - started),
    syncTags,
    ...(sourceMap && { resultSourceMap: sourceMap }),
  }
  const body = `${JSON.stringify(rest).slice(0, -1)},"result":${result}}`
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

function parseSelector(value: string | null): Selector | undefined {
  if (value === null || value === 'false') return undefined
  return value === 'withKeyArraySelector' ? 'keys' : 'places'
}
