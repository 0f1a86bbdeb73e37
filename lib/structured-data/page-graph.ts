import type { Graph, WebPageLeaf } from 'schema-dts'
import type { Site } from '#lib/content/view-types.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { toGraph } from './graph.ts'
import { organization } from './organization.ts'
import { describePage } from './web-page.ts'
import { webSite } from './web-site.ts'

type PageFacts = {
  title: string
  description: string
  href: string
  updatedAt?: string
  /** The pages between the home page and this one, as its breadcrumbs show them. */
  parents?: readonly { title: string; href: string }[]
}

/** JSON-LD of a page that is nothing more than a page. */
export function pageGraph(page: PageFacts, site: Site, siteUrl: string): Graph {
  const { title, description, href, updatedAt, parents = [] } = page
  const company = organization(site, siteUrl)
  const owner = webSite(site, company, siteUrl)
  const trail = breadcrumbs(
    [{ title: site.title, href: '/' }, ...parents, { title, href }],
    siteUrl,
  )
  const node: WebPageLeaf = {
    '@type': 'WebPage',
    ...describePage({ title, description, path: href }, siteUrl, { owner, trail }),
    ...(updatedAt && { dateModified: updatedAt }),
  }
  return toGraph([company, owner, node, trail])
}
