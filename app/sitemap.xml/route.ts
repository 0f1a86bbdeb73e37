import { listPublishedPages } from '#lib/content/read/published.ts'
import { readEnv } from '#lib/env.ts'
import { sitemap } from '#lib/feeds/sitemap.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'

export const dynamic = 'force-static'

/** Every page that engines may show. Next's own writer puts elements in an order that the schema forbids. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  const pages = await listPublishedPages({ withoutDemo: !isLoopbackUrl(siteUrl) })
  return new Response(sitemap(pages, siteUrl), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
