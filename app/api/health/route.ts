import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'

export const dynamic = 'force-dynamic'

/**
 * 200 as long as the site serves; `degraded` while the content lake does not answer, since known
 * pages are served without it. (While draining, lib/serving answers 503 itself.)
 */
export async function GET(): Promise<Response> {
  const lake = (await lakeAnswers()) ? 'up' : 'down'
  // The form is rendered on demand and works without the lake once the settings are in memory.
  // Loading them here puts them there before the site counts as started.
  await getSite().catch((error: unknown) => log.warn('settings.unreadable', {}, error))
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
    // Whatever the reason, the lake does not answer.
    return false
  }
}
