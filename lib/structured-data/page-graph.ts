import type { Graph, WebPageLeaf } from 'schema-dts'
import type { Page } from '#lib/content/page-types.ts'
import type { Site } from '#lib/content/view-types.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { toGraph } from './graph.ts'
import { organization } from './organization.ts'
import { describePage } from './web-page.ts'
import { webSite } from './web-site.ts'

/** JSON-LD of a page made of blocks. */
export function pageGraph(page: Page, site: Site, siteUrl: string): Graph {
  const { title, description, href } = page
  const company = organization(site, siteUrl)
  const owner = webSite(site, company, siteUrl)
  const trail = breadcrumbs(
    [
      { title: site.title, href: '/' },
      { title, href },
    ],
    siteUrl,
  )
  const node: WebPageLeaf = {
    '@type': 'WebPage',
    ...describePage({ title, description, path: href }, siteUrl, { owner, trail }),
    dateModified: page.updatedAt,
  }
  return toGraph([company, owner, node, trail])
}
