import type { ExprNode } from 'groq-js'
import type { ViewLookup } from '#lake/query/view.ts'

/** An index that has the value of an expression as a key of the document that is filtered. */
export type IndexedPath = {
  index: ViewLookup['index']
  /** Whether the value may be null, which is in no index. */
  isNullable: boolean
}

/** `_id`, `_type`, `slug.current` or a path to a `_ref` such as `author._ref`. */
export function indexedPathOf(node: ExprNode): IndexedPath | undefined {
  if (node.type !== 'AccessAttribute') return undefined
  const { base, name } = node
  if (isDocument(base)) {
    if (name === '_id') return { index: 'id', isNullable: false }
    if (name === '_type') return { index: 'type', isNullable: false }
  }
  const isSlug =
    name === 'current' &&
    base?.type === 'AccessAttribute' &&
    base.name === 'slug' &&
    isDocument(base.base)
  if (isSlug) return { index: 'slug', isNullable: true }
  const isReference = name === '_ref' && (base === undefined || isInside(base))
  return isReference ? { index: 'reference', isNullable: true } : undefined
}

/** The same for the members of a list: `categories[]._ref`. */
export function indexedListOf(node: ExprNode): IndexedPath | undefined {
  if (node.type !== 'Map' && node.type !== 'FlatMap') return undefined
  const member = node.type === 'Map' ? indexedPathOf(node.expr) : indexedListOf(node.expr)
  return isInside(node.base) && member?.index === 'reference' ? member : undefined
}

function isDocument(base: ExprNode | undefined): boolean {
  return base === undefined || base.type === 'This'
}

/** Whether an expression is a part of the document: it follows no reference. */
function isInside(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return node.base === undefined || isInside(node.base)
  const keepsInside =
    node.type === 'ArrayCoerce' ||
    node.type === 'AccessElement' ||
    node.type === 'Slice' ||
    node.type === 'Filter' ||
    node.type === 'Group'
  return keepsInside && isInside(node.base)
}
