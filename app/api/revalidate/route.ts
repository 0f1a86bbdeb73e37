import { after } from 'next/server'
import { isAnnounced } from '#lib/content/read/is-announced.ts'
import { readEnv } from '#lib/env.ts'
import { announce, indexNowEndpoint, indexNowKey } from '#lib/freshness/index-now.ts'
import { pagesOf } from '#lib/freshness/pages-of.ts'
import { verifyWebhook } from '#lib/freshness/webhook.ts'
import { log } from '#lib/log.ts'
import { readAtMost } from '#lib/read-at-most.ts'
import { getServices } from '#lib/registry.ts'
import { readSecrets, webhookSecrets } from '#lib/secrets.ts'

const maxBytes = 256 * 1024

/** Receives the signed webhook of a commit and refreshes every page that shows the document's type. */
export async function POST(request: Request): Promise<Response> {
  const bytes = await readAtMost(request, maxBytes)
  if (bytes === undefined) return answer(413, 'too large')
  const body = bytes.toString('utf8')
  const env = readEnv()
  const signature = request.headers.get('sanity-webhook-signature')
  const now = Date.now()
  const verdict = verifyWebhook(body, signature, webhookSecrets(env, now), now)
  if (!verdict.ok) {
    log.warn('webhook.rejected', { reason: verdict.reason })
    // Only a sender with our secret gets a 400: the doctor learns how the proxy names a visitor.
    const from = verdict.status === 400 ? request.headers.get('x-client-address') : undefined
    return answer(verdict.status, verdict.reason, from)
  }
  const { headers } = request
  const outcome = await getServices().freshness.changed({
    transactionId: headers.get('sanity-transaction-id') ?? undefined,
    transactionTime: timeOf(headers.get('sanity-transaction-time')),
    idempotencyKey: headers.get('idempotency-key') ?? undefined,
    signature: signature ?? '',
    removed: verdict.change.isRemoved ? [verdict.change.id] : [],
  })
  // A webhook may arrive many times; search engines are told once.
  if (outcome !== 'repeated') {
    after(async () => {
      if (!(await isAnnounced(verdict.change.id, getServices().now()))) return
      const key = indexNowKey(readSecrets(env).webhookSecret)
      const paths = pagesOf(verdict.change)
      await announce({ siteUrl: env.siteUrl, key, paths }, indexNowEndpoint)
    })
  }
  return answer(200, 'revalidated')
}

/** Milliseconds since 1970 of a time in ISO 8601. */
function timeOf(text: string | null): number | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : time
}

function answer(status: number, message: string, from?: string | null): Response {
  const body = from ? { message, from } : { message }
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
