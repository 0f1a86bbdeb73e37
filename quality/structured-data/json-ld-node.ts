/** An object of a JSON-LD document, with unchecked properties. */
export type JsonLdNode = object

/** Every object in a JSON-LD value, however deep, from the outside in. */
export function nodesIn(value: unknown): JsonLdNode[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(nodesIn)]
}

export function typeOf(node: JsonLdNode): string {
  return text(node, '@type')
}

/** The property as text; empty when it is none. */
export function text(node: JsonLdNode, property: string): string {
  const value: unknown = Reflect.get(node, property)
  return typeof value === 'string' ? value : ''
}

/** The property as a list: a single value is a list of one. */
export function list(node: JsonLdNode, property: string): unknown[] {
  const value: unknown = Reflect.get(node, property)
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** The texts of the property, of a list or a single one. */
export function texts(node: JsonLdNode, property: string): string[] {
  return list(node, property).filter((item) => typeof item === 'string')
}

/** The objects of the property. */
export function members(node: JsonLdNode, property: string): JsonLdNode[] {
  return list(node, property).filter((item) => typeof item === 'object' && item !== null)
}
