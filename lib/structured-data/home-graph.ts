import type { Graph } from 'schema-dts'
import type { Home } from '#lib/content/view/home.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { blockNodes } from './block-nodes.ts'
import { toGraph } from './graph.ts'

/** JSON-LD of the home page, which is about the company. */
export function homeGraph(home: Home, site: Site, siteUrl: string): Graph {
  const page = { title: home.heading, description: home.lead, href: '/' }
  return toGraph(page, site, siteUrl, ({ company }) => ({
    about: company,
    others: blockNodes(home.blocks, canonical(siteUrl, '/'), siteUrl),
  }))
}
