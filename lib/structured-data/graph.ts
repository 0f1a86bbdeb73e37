import type { Graph, Thing } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { siteNodes } from './site-nodes.ts'
import type { SiteNodes } from './site-nodes.ts'
import { webPage } from './web-page.ts'
import type { PageFacts } from './web-page.ts'

// `Thing` is a union of a thousand types: computing with it costs the type check seconds.
type Node = Exclude<Thing, string>

/** What a page says beyond itself; nodes that are incomplete are `undefined`. */
export type Said = {
  /** What the page is there for. */
  mainEntity?: Node | undefined
  /** A node that the page is about, described elsewhere in the graph. */
  about?: Node | undefined
  others?: readonly (Node | undefined)[]
}

/**
 * The JSON-LD document of a page: who is behind it, the page itself with its breadcrumbs, and what
 * `say` adds. Nodes refer to each other by `@id`; one that is left out takes the references to it
 * along.
 */
export function toGraph(
  page: PageFacts,
  site: Site,
  siteUrl: string,
  say: (nodes: SiteNodes) => Said = () => ({}),
): Graph {
  const nodes = siteNodes(site, siteUrl)
  const { company, professionalService, owner } = nodes
  const { title, href, parents = [] } = page
  const home = { title: site.title, href: '/' }
  const trail = href === '/' ? undefined : breadcrumbs([home, ...parents, { title, href }], siteUrl)
  const { mainEntity, about, others = [] } = say(nodes)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      company,
      professionalService,
      owner,
      webPage(page, { owner, trail, mainEntity, about }, siteUrl),
      trail,
      mainEntity,
      ...others,
    ].filter((node) => node !== undefined),
  }
}
