import type { Graph, WebPageLeaf } from 'schema-dts'
import type { Article, Site } from '#lib/content/view-types.ts'
import { articleNode } from './article-node.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { toGraph } from './graph.ts'
import { howTo } from './how-to.ts'
import { organization } from './organization.ts'
import { reference } from './reference.ts'
import { aggregateRating, shownRating } from './shown-rating.ts'
import { describePage } from './web-page.ts'
import { webSite } from './web-site.ts'

/**
 * JSON-LD of an article's page: the company, the site, the page with its breadcrumbs, the article
 * and, when the article declares itself one and has the steps, the instruction. It says nothing
 * that the page does not show. `siteUrl` is our origin without a trailing slash.
 */
export function articleGraph(article: Article, site: Site, siteUrl: string): Graph {
  const company = organization(site, siteUrl)
  const owner = webSite(site, company, siteUrl)
  const { title, description, href } = article
  const trail = breadcrumbs(
    [
      { title: site.title, href: '/' },
      { title: 'Блог', href: '/blog/' },
      { title, href },
    ],
    siteUrl,
  )
  const text = articleNode(article, company, siteUrl)
  const steps = howTo(article, company, siteUrl)
  const rating = shownRating(article, siteUrl)
  const rated = rating && { aggregateRating: aggregateRating(rating) }
  const mainEntity = reference(text ?? steps)
  const page: WebPageLeaf = {
    '@type': 'WebPage',
    ...describePage({ title, description, path: href }, siteUrl, { owner, trail }),
    ...(mainEntity && { mainEntity }),
  }
  return toGraph([
    company,
    owner,
    page,
    trail,
    // A rating is stated once, of what the article declares itself to be.
    text && { ...text, ...(steps === undefined && rated) },
    steps && { ...steps, ...rated },
  ])
}
