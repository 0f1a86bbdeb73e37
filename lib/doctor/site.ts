import { createHmac } from 'node:crypto'
import type { Env } from '#lib/env.ts'
import { reasonOf } from './content-api.ts'
import { error, type Finding } from './finding.ts'

const timeoutMs = 10_000

/**
 * A signed and empty webhook, which changes nothing: a site with the same secret and clock answers
 * 400, any other site something else. `now` is in milliseconds since 1970.
 */
export function signedQuestion(webhookSecret: string, now: number) {
  const body = '{}'
  const signature = createHmac('sha256', webhookSecret).update(`${now}.${body}`).digest('base64url')
  const headers = {
    'content-type': 'application/json',
    'sanity-webhook-signature': `t=${now},v1=${signature}`,
  }
  return { method: 'POST', body, headers }
}

/** Whether the site answers and accepts our webhook signature; see `signedQuestion`. */
export async function siteFindings(
  env: Env,
  webhookSecret: string,
  { fetch: fetcher, now }: { fetch: typeof fetch; now: () => number },
): Promise<Finding[]> {
  const url = env.cloud ? `${env.siteUrl}/api/revalidate/` : env.lakeWebhookUrl
  try {
    const response = await fetcher(url, {
      ...signedQuestion(webhookSecret, now()),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    return statusFindings(url, response.status, env.cloud)
  } catch (cause) {
    return [
      error(
        `The site does not answer at ${url} (${reasonOf(cause)}), so it hears of no change: start it with \`npm start\`, or correct ${env.cloud ? 'SITE_URL' : 'LAKE_WEBHOOK_URL'}`,
      ),
    ]
  }
}

function statusFindings(url: string, status: number, cloud: boolean): Finding[] {
  if (status === 400) return []
  if (status === 401) {
    return [
      error(
        `The site at ${url} refuses our webhook secret: set the same SANITY_WEBHOOK_SECRET there and here, and restart the site`,
      ),
    ]
  }
  return [
    error(
      `${url} answers ${status} to a webhook: it is not this site, or a proxy is in between; correct ${cloud ? 'SITE_URL' : 'LAKE_WEBHOOK_URL'}`,
    ),
  ]
}
