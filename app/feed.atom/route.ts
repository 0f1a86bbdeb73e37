import { getPublishedSite, listFeedArticles } from '#lib/content/published.ts'
import { readEnv } from '#lib/env.ts'
import { articleHtml } from '#lib/feeds/article-html.ts'
import { toFeed } from '#lib/feeds/feed.ts'
import { atom } from '#lib/feeds/atom.ts'
import { isPublic } from '#lib/metadata/is-public.ts'

export const dynamic = 'force-static'

/** The blog as Atom. */
export async function GET(): Promise<Response> {
  const { siteUrl } = readEnv()
  const [articles, site] = await Promise.all([
    listFeedArticles({ withoutDemo: isPublic(siteUrl) }),
    getPublishedSite(),
  ])
  const feed = toFeed(articles, site, { siteUrl, html: (each) => articleHtml(each, siteUrl) })
  return new Response(atom(feed, `${siteUrl}/feed.atom`), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
