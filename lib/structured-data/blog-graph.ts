import type { BlogPostingLeaf, Graph } from 'schema-dts'
import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { blog } from './blog.ts'
import { toGraph } from './graph.ts'
import { nodeOfPage } from './node-ids.ts'
import type { PageFacts } from './web-page.ts'

/**
 * JSON-LD of a page of the blog's index: the blog with the articles that this page lists. `page`
 * says what the page itself is called; each has an address of its own.
 */
export function blogGraph(
  articles: readonly ArticleCard[],
  page: PageFacts,
  site: Site,
  siteUrl: string,
): Graph {
  const facts = { ...page, type: 'CollectionPage' as const }
  const blogPost = articles.map((article) => posting(article, siteUrl))
  return toGraph(facts, site, siteUrl, ({ company }) => ({
    mainEntity: {
      ...blog(site, company, siteUrl),
      ...(blogPost.length > 0 && { blogPost }),
    },
  }))
}

/** An article as a list shows it; its own page says the rest under the same `@id`. */
function posting({ title, href, publishedAt }: ArticleCard, siteUrl: string): BlogPostingLeaf {
  const url = canonical(siteUrl, href)
  return {
    '@type': 'BlogPosting',
    '@id': nodeOfPage(url, 'article'),
    name: plainText(title),
    url,
    datePublished: publishedAt,
  }
}
