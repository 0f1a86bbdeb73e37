import type { SchemaTypeDefinition } from 'sanity'
import type { Shape } from './block-sketch.ts'

/** A block allowed on a page; the grid of the insert menu shows its sketch. */
export type PageSchemaBlock = {
  places: readonly ['page'] | readonly ['body', 'page']
  type: SchemaTypeDefinition
  sketch: readonly Shape[]
}

/**
 * A block of the schema and where it is allowed: in a body, between the paragraphs of an article
 * or a service, or on a page made of blocks.
 */
export type SchemaBlock =
  | PageSchemaBlock
  | { places: readonly ['body']; type: SchemaTypeDefinition }
