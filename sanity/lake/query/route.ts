import type { Identity } from '#lake/auth/identity.ts'
import { audienceOf } from '#lake/auth/identity.ts'
import { flag, type Call } from '#lake/http/call.ts'
import { evaluate } from '#lake/query/evaluate.ts'
import { parsePerspective } from '#lake/query/perspective.ts'
import { readQuery } from '#lake/query/request.ts'
import type { Views } from '#lake/query/views.ts'

export type QueryDeps = {
  views: Views
  projectId: string
  dataset: string
  /** Milliseconds since 1970. */
  now: () => number
}

/** `GET` and `POST /data/query/:dataset` → `{query?, result, ms, syncTags}` */
export async function queryRoute(
  deps: QueryDeps,
  call: Call,
  identity: Identity,
): Promise<Response> {
  const query = await readQuery(call)
  const perspective = parsePerspective(call.search.get('perspective'), call.version)
  const started = performance.now()
  const view = deps.views({ perspective, audience: audienceOf(identity) })
  const { projectId, dataset } = deps
  const now = new Date(deps.now())
  const result = evaluate(query, view, { projectId, dataset, identity: identity.id, now })
  const ms = Math.round(performance.now() - started)
  const returnQuery = flag(call.search, 'returnQuery', true)
  return Response.json({
    ...(returnQuery && { query: query.text }),
    result: result ?? null,
    ms,
    // One tag for the dataset: any commit may change any result.
    syncTags: [`s1:${dataset}`],
  })
}
