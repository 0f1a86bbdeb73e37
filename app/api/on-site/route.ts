import { parsePagePath } from '#lib/draft-mode/parse-page-path.ts'
import { readEnv } from '#lib/env.ts'
import { askOnSite } from '#lib/freshness/on-site.ts'
import type { OnSite } from '#lib/freshness/on-site.ts'

export const dynamic = 'force-dynamic'

/**
 * Tells the Studio what visitors meet at `path`: `{onSite}`. `revision` is the `_rev` of the current
 * one. It says nothing that a visitor could not see, so it asks for no token.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const path = parsePagePath(searchParams.get('path') ?? '')
  const revision = searchParams.get('revision') ?? undefined
  // A page of the API would ask itself again.
  if (path === undefined || path.startsWith('/api/')) return answer(400, 'unknown')
  return answer(200, await askOnSite(readEnv().port, { path, revision }))
}

function answer(status: number, onSite: OnSite): Response {
  return Response.json({ onSite }, { status, headers: { 'cache-control': 'no-store' } })
}
