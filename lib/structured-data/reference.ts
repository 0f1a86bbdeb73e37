import type { IdReference } from 'schema-dts'

/**
 * A reference to a node of the same graph, or `undefined` when that node was dropped as incomplete:
 * this way no reference is left pointing at nothing.
 */
export function reference(node: { readonly '@id'?: string } | undefined): IdReference | undefined {
  const id = node?.['@id']
  return id === undefined ? undefined : { '@id': id }
}
