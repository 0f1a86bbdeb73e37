import type { Graph } from 'schema-dts'
import type { Article } from '#lib/content/view/article.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { articleNode } from './article-node.ts'
import { blockNodes } from './block-nodes.ts'
import { blog } from './blog.ts'
import { toGraph } from './graph.ts'
import { howTo } from './how-to.ts'
import { aggregateRating, shownRating } from './shown-rating.ts'

/**
 * JSON-LD of an article's page: the article and, when it declares itself one and has the steps, the
 * instruction; the questions it answers and the films in it. It says nothing that the page does not
 * show. `siteUrl` is our origin without a trailing slash.
 */
export function articleGraph(article: Article, site: Site, siteUrl: string): Graph {
  const { title, description, href, body } = article
  const page = { title, description, href, parents: [{ title: 'Блог', href: '/blog/' }] }
  return toGraph(page, site, siteUrl, ({ company }) => {
    const text = articleNode(article, company, siteUrl)
    const steps = howTo(article, company, siteUrl)
    const rating = shownRating(article, siteUrl)
    const rated = rating && { aggregateRating: aggregateRating(rating) }
    // A rating is stated once, of what the article declares itself to be.
    const ratedText = text && { ...text, ...(steps === undefined && rated) }
    const ratedSteps = steps && { ...steps, ...rated }
    return {
      mainEntity: ratedText ?? ratedSteps,
      others: [
        ratedText && ratedSteps,
        ratedText && blog(site, company, siteUrl),
        ...blockNodes(body, canonical(siteUrl, href), siteUrl),
      ],
    }
  })
}
