import { toArticle } from '#lib/content/reshape/to-article.ts'
import { toAuthorPage } from '#lib/content/reshape/to-author-page.ts'
import { toHome } from '#lib/content/reshape/to-home.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'
import { toService } from '#lib/content/reshape/to-service.ts'
import { toTopicPage } from '#lib/content/reshape/to-topic-page.ts'
import type { Site } from '#lib/content/view/site.ts'
import { articleMetadata, authorMetadata, pageMetadata } from '#lib/metadata/page-metadata.ts'
import { articleGraph } from '#lib/structured-data/article-graph.ts'
import { authorGraph } from '#lib/structured-data/author-graph.ts'
import { homeGraph } from '#lib/structured-data/home-graph.ts'
import { topicGraph } from '#lib/structured-data/list-graph.ts'
import { pageGraph } from '#lib/structured-data/page-graph.ts'
import { serviceGraph } from '#lib/structured-data/service-graph.ts'
import { toHead, type Head } from './head.ts'

/** The head and JSON-LD that the site would send for a document. */
export type Preview = {
  head: Head
  /** JSON-LD. */
  graph: unknown
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

/** Of a service; undefined while it has no title or address. */
export function servicePreview(
  result: Parameters<typeof toService>[0],
  site: Site,
  siteUrl: string,
): Preview | undefined {
  const service = toService(result)
  return (
    service && {
      head: toHead(
        pageMetadata({ ...service.seo, hero: service.hero, path: service.href }, site, siteUrl),
      ),
      graph: serviceGraph(service, site, siteUrl),
    }
  )
}

/** Of a page of blocks; undefined while it has no title or address. */
export function pagePreview(
  result: Parameters<typeof toPage>[0],
  site: Site,
  siteUrl: string,
): Preview | undefined {
  const page = toPage(result)
  return (
    page && {
      head: toHead(pageMetadata({ ...page.seo, path: page.href }, site, siteUrl)),
      graph: pageGraph(page, site, siteUrl),
    }
  )
}

/** Of an author; undefined while there is no name or address. */
export function authorPreview(
  result: Parameters<typeof toAuthorPage>[0],
  site: Site,
  siteUrl: string,
): Preview | undefined {
  const author = toAuthorPage(result)
  return (
    author && {
      head: toHead(authorMetadata(author, site, siteUrl)),
      graph: authorGraph(author, site, siteUrl),
    }
  )
}

/** Of a topic; undefined while it has no title or address. */
export function topicPreview(
  result: Parameters<typeof toTopicPage>[0],
  site: Site,
  siteUrl: string,
): Preview | undefined {
  const topic = toTopicPage(result)
  if (!topic) return undefined
  // The site marks empty lists noindex.
  const noindex = topic.seo.noindex || topic.articles.length === 0
  return {
    head: toHead(pageMetadata({ ...topic.seo, noindex, path: topic.href }, site, siteUrl)),
    graph: topicGraph(topic, site, siteUrl),
  }
}
