import type { Graph, WebPageLeaf } from 'schema-dts'
import type { Home, Site } from '#lib/content/view-types.ts'
import { toGraph } from './graph.ts'
import { organization } from './organization.ts'
import { reference } from './reference.ts'
import { describePage } from './web-page.ts'
import { webSite } from './web-site.ts'

/** JSON-LD of the home page: the company, the site and the page that is about the company. */
export function homeGraph(home: Home, site: Site, siteUrl: string): Graph {
  const company = organization(site, siteUrl)
  const owner = webSite(site, company, siteUrl)
  const about = reference(company)
  const page: WebPageLeaf = {
    '@type': 'WebPage',
    ...describePage({ title: home.heading, description: home.lead, path: '/' }, siteUrl, { owner }),
    ...(about && { about }),
  }
  return toGraph([company, owner, page])
}
