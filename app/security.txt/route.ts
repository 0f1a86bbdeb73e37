import { getPublishedSite } from '#lib/content/read/published.ts'
import { readEnv } from '#lib/env.ts'
import { securityText } from '#lib/feeds/security-text.ts'

export const dynamic = 'force-dynamic'

/** Where to report a security problem. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  return new Response(securityText(await getPublishedSite(), { siteUrl, now: Date.now() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
