import { getPublishedSite, listFeedArticles } from '#lib/content/published.ts'
import { readEnv } from '#lib/env.ts'
import { articleHtml } from '#lib/feeds/article-html.ts'
import { toFeed } from '#lib/feeds/feed.ts'
import { rss } from '#lib/feeds/rss.ts'
import { isPublic } from '#lib/metadata/is-public.ts'

export const dynamic = 'force-static'

/** The blog as RSS. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  const [articles, site] = await Promise.all([
    listFeedArticles({ withoutDemo: isPublic(siteUrl) }),
    getPublishedSite(),
  ])
  const feed = toFeed(articles, site, { siteUrl, html: (each) => articleHtml(each, siteUrl) })
  return new Response(rss(feed, `${siteUrl}/feed.xml`), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
