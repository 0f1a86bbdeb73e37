import { feedQuery, listedQuery } from '#lib/content/queries/feed.groq.ts'
import type { SiteQueryResult } from '#lib/content/sanity.types.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { readPublished } from './read-published.ts'
import { toArticle } from '#lib/content/reshape/to-article.ts'
import { toListedPages } from '#lib/content/reshape/to-listed-pages.ts'
import type { ListedPage } from '#lib/content/view/listed-page.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import type { Article } from '#lib/content/view/article.ts'
import type { Site } from '#lib/content/view/site.ts'

/**
 * Readers for what is read outside the site: never drafts, not even for editors. All throw when
 * the lake cannot be read.
 */

/** The form's target asks for each request; a read has the very same result until an event. */
let last: { result: SiteQueryResult; site: Site } | undefined

/** `withoutDemo` leaves out demo documents, for a public site. */
type Options = { withoutDemo: boolean }

export async function getPublishedSite(): Promise<Site> {
  const result = await readPublished(siteQuery, {})
  if (last?.result !== result) last = { result, site: toSite(result) }
  return last.site
}

export async function getPublishedArticle(slug: string): Promise<Article | undefined> {
  return toArticle(await readPublished(articleQuery, { slug }))
}

/** The newest full articles, without those with `noindex`. */
export async function listFeedArticles({ withoutDemo }: Options): Promise<Article[]> {
  const results = await readPublished(feedQuery, {})
  return results
    .flatMap((result) => toArticle(result) ?? [])
    .filter(({ seo, demo }) => !seo.noindex && !(demo && withoutDemo))
}

/** The pages that search engines may show. */
export async function listPublishedPages({ withoutDemo }: Options): Promise<ListedPage[]> {
  const [result, site] = await Promise.all([readPublished(listedQuery, {}), getPublishedSite()])
  return toListedPages(result, { withoutDemo, demoSite: site.demo })
}
