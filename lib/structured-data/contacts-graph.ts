import type { Graph } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { toGraph } from './graph.ts'
import type { PageFacts } from './web-page.ts'

/** JSON-LD of the page of contacts, which is about the company. */
export function contactsGraph(page: PageFacts, site: Site, siteUrl: string): Graph {
  const facts = { ...page, type: 'ContactPage' as const }
  return toGraph(facts, site, siteUrl, ({ professionalService, company }) => ({
    about: professionalService ?? company,
  }))
}
