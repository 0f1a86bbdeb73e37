import type { CollectionPageLeaf, Graph, ItemListLeaf } from 'schema-dts'
import type { ArticleCard, Site } from '#lib/content/view-types.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { toGraph } from './graph.ts'
import { organization } from './organization.ts'
import { describePage } from './web-page.ts'
import { webSite } from './web-site.ts'

/** JSON-LD of the blog's index; `articles` in the order in which the page lists them. */
export function blogGraph(articles: readonly ArticleCard[], site: Site, siteUrl: string): Graph {
  const company = organization(site, siteUrl)
  const owner = webSite(site, company, siteUrl)
  const trail = breadcrumbs(
    [
      { title: site.title, href: '/' },
      { title: 'Блог', href: '/blog/' },
    ],
    siteUrl,
  )
  const page: CollectionPageLeaf = {
    '@type': 'CollectionPage',
    ...describePage({ title: 'Блог', description: '', path: '/blog/' }, siteUrl, { owner, trail }),
    ...(articles.length > 0 && { mainEntity: articleList(articles, siteUrl) }),
  }
  return toGraph([company, owner, page, trail])
}

function articleList(articles: readonly ArticleCard[], siteUrl: string): ItemListLeaf {
  return {
    '@type': 'ItemList',
    itemListElement: articles.map(({ title, href }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      url: canonical(siteUrl, href),
      name: plainText(title),
    })),
  }
}
