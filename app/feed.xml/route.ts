import { readEnv } from '#lib/env.ts'
import { getBlogFeed } from '#app/blog-feed.ts'
import { rss } from '#lib/feeds/rss.ts'

export const dynamic = 'force-static'

/** The blog as RSS. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  return new Response(rss(await getBlogFeed(siteUrl), `${siteUrl}/feed.xml`), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
