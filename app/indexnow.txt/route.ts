import { readEnv } from '#lib/env.ts'
import { indexNowKey } from '#lib/freshness/index-now.ts'
import { readSecrets } from '#lib/secrets.ts'

export const dynamic = 'force-dynamic'

/** The key by which search engines verify our announcements of changed pages. */
export function GET(): Response {
  return new Response(indexNowKey(readSecrets(readEnv()).webhookSecret), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
