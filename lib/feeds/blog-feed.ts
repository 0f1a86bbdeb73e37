import { getPublishedSite, listFeedArticles } from '#lib/content/read/published.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { articleHtml } from './article-html.ts'
import { toFeed } from './feed.ts'
import type { Feed } from './feed.ts'

/** The published blog as a feed, whatever its format; `siteUrl` is the site's origin. */
export async function getBlogFeed(siteUrl: string): Promise<Feed> {
  const [articles, site] = await Promise.all([
    listFeedArticles({ withoutDemo: !isLoopbackUrl(siteUrl) }),
    getPublishedSite(),
  ])
  return toFeed(articles, site, { siteUrl, html: (each) => articleHtml(each, siteUrl) })
}
