import type { Graph } from 'schema-dts'

/** Every object in a JSON-LD value, however deep. */
export function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

/** The types said in a graph, however deep. */
export function typesIn(graph: Graph): string[] {
  return objectsIn(graph).flatMap((node) => ('@type' in node ? [String(node['@type'])] : []))
}

/** The nodes of a type that are described under an id of their own. */
export function nodesIn(graph: Graph, type: string): object[] {
  return objectsIn(graph).filter((node) => Reflect.get(node, '@type') === type && '@id' in node)
}

/** `@id`s that are pointed at, but described nowhere in the graph. */
export function danglingReferences(graph: Graph): string[] {
  const nodes = objectsIn(graph['@graph']).filter((node) => '@id' in node)
  const described = new Set(nodes.filter((node) => '@type' in node).map(idOf))
  return nodes.map(idOf).filter((id) => !described.has(id))
}

function idOf(node: object): string {
  return String(Reflect.get(node, '@id'))
}
