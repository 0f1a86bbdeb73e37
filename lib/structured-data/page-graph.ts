import type { Graph } from 'schema-dts'
import type { PageBlock } from '#lib/content/blocks/registry.ts'
import type { Site } from '#lib/content/view/site.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { blockNodes } from './block-nodes.ts'
import { toGraph } from './graph.ts'
import type { PageFacts } from './web-page.ts'

/** JSON-LD of a page that is nothing more than a page, with what its blocks show. */
export function pageGraph(
  page: PageFacts & { blocks?: readonly PageBlock[] },
  site: Site,
  siteUrl: string,
): Graph {
  const { blocks = [], href } = page
  return toGraph(page, site, siteUrl, () => ({
    others: blockNodes(blocks, canonical(siteUrl, href), siteUrl),
  }))
}
