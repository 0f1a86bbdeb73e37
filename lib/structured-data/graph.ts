import type { Graph, Thing } from 'schema-dts'

/** One JSON-LD document of the nodes that are complete enough to be said. */
export function toGraph(nodes: readonly (Thing | undefined)[]): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': nodes.filter((node) => node !== undefined),
  }
}
