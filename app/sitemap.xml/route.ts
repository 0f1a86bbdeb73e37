import { listPublishedPages } from '#lib/content/read/published.ts'
import { readEnv } from '#lib/env.ts'
import { sitemap } from '#lib/feeds/sitemap.ts'
import { marksDemo } from '#lib/public-demo.ts'

export const dynamic = 'force-static'

/**
 * Every page that search engines may show. Next's sitemap writer orders elements against the
 * schema.
 */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  const pages = await listPublishedPages({ withoutDemo: marksDemo(siteUrl) })
  return new Response(sitemap(pages, siteUrl), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
