import { readEnv } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/**
 * 200 as long as the site serves; `degraded` while the content lake does not answer, since known
 * pages are served without it. (While draining, lib/serving answers 503 itself.)
 */
export async function GET(): Promise<Response> {
  const lake = (await lakeAnswers()) ? 'up' : 'down'
  return Response.json(
    { status: lake === 'up' ? 'ok' : 'degraded', lake },
    { headers: { 'cache-control': 'no-store' } },
  )
}

async function lakeAnswers(): Promise<boolean> {
  try {
    const ping = await fetch(`${readEnv().apiHost}/v1/ping`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(2_000),
    })
    return ping.ok
  } catch {
    // Whatever the reason, the answer is the same: the lake is not there.
    return false
  }
}
