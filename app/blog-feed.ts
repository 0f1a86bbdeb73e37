import { getPublishedSite, listFeedArticles } from '#lib/content/read/published.ts'
import { articleHtml } from '#lib/feeds/article-html.ts'
import { toFeed } from '#lib/feeds/feed.ts'
import type { Feed } from '#lib/feeds/feed.ts'
import { marksDemo } from '#lib/public-demo.ts'

/** The published blog as a feed, whatever its format; `siteUrl` is the site's origin. */
export async function getBlogFeed(siteUrl: string): Promise<Feed> {
  const [articles, site] = await Promise.all([
    listFeedArticles({ withoutDemo: marksDemo(siteUrl) }),
    getPublishedSite(),
  ])
  return toFeed(articles, site, { siteUrl, html: (each) => articleHtml(each, siteUrl) })
}
