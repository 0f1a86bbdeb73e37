import { z } from 'zod'
import type { Env } from '#lib/env.ts'
import { parseJson } from '#lib/json/parse-json.ts'
import { siteAddress } from '#lib/requests/site-address.ts'
import { advice, error, type Finding } from './finding.ts'

const healthSchema = z.object({
  status: z.enum(['ok', 'degraded', 'starting', 'stopping']),
  lake: z.enum(['up', 'down']),
  events: z.object({ stream: z.enum(['away', 'connected', 'polling']) }),
})

/** What the running site says of itself. */
export type Health = z.infer<typeof healthSchema>

const limitMs = 5_000

/** Asks the site of this installation on its own port; undefined if it does not answer. */
export async function readHealth(env: Env, fetcher: typeof fetch): Promise<Health | undefined> {
  try {
    const signal = AbortSignal.timeout(limitMs)
    const response = await fetcher(`${siteAddress(env)}/api/health/`, { signal })
    return healthSchema.safeParse(parseJson(await response.text())).data
  } catch {
    return undefined
  }
}

/** Whether changes of content reach the site by the event stream; elsewhere, whether it runs. */
export function streamFindings(
  health: Health | undefined,
  { cloud }: Pick<Env, 'cloud'>,
): Finding[] {
  if (health === undefined || health.status === 'starting') return []
  const { stream } = health.events
  if (stream === 'connected') return []
  const where = cloud ? 'Sanity' : 'the lake'
  if (stream === 'polling') {
    return [
      advice(
        `The site has no event stream of ${where} and asks for changes now and then: they appear with a delay; see live-events in its log`,
      ),
    ]
  }
  return [
    error(
      `The site hears no changes by events of ${where}, only by webhook, if there is one: see live-events in its log${cloud ? '' : ', and restart it'}`,
    ),
  ]
}
