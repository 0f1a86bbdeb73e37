import { toArticle } from '#lib/content/to-article.ts'
import { toHome } from '#lib/content/to-home.ts'
import { toSeo } from '#lib/content/to-seo.ts'
import type { Site } from '#lib/content/view-types.ts'
import { articleMetadata, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { isRecord, textOf } from '#sanity/schema/validation/stored-body.ts'
import { articleGraph } from '#lib/structured-data/article-graph.ts'
import { homeGraph } from '#lib/structured-data/home-graph.ts'
import { toHead, type Head } from './head.ts'

/** What search engines and messengers would be told of a document, as the site would tell it. */
export type Preview = {
  head: Head
  /** JSON-LD; absent where the form alone cannot tell it. */
  graph?: unknown
  readingMinutes?: number
}

/** Of an article; undefined while it has no title, address or date. */
export function articlePreview(
  result: Parameters<typeof toArticle>[0],
  site: Site,
  siteUrl: string,
): Preview | undefined {
  const article = toArticle(result)
  return (
    article && {
      head: toHead(articleMetadata(article, site, siteUrl)),
      graph: articleGraph(article, site, siteUrl),
      readingMinutes: article.readingMinutes,
    }
  )
}

/** Of the home page. */
export function homePreview(
  result: Parameters<typeof toHome>[0],
  site: Site,
  siteUrl: string,
): Preview {
  const home = toHome(result, site)
  return {
    head: toHead(pageMetadata({ ...home.seo, path: '/' }, site, siteUrl)),
    graph: homeGraph(home, site, siteUrl),
  }
}

/** Of any other page, from what its form shows; `path` is the page's address. */
export function pagePreview(
  document: Readonly<Record<string, unknown>>,
  path: string,
  site: Site,
  siteUrl: string,
): Preview {
  const stored = isRecord(document['seo']) ? document['seo'] : {}
  const seo = toSeo(
    {
      title: textOf(stored['title']),
      description: textOf(stored['description']),
      noindex: stored['noindex'] === true,
    },
    { title: textOf(document['title']), description: textOf(document['description']) },
  )
  return { head: toHead(pageMetadata({ ...seo, path }, site, siteUrl)) }
}
