import type { ExprNode } from 'groq-js'
import { mapChildren } from './walk-tree.ts'

/**
 * The query with a slice of projected items (`*[…]{…}[0...20]`) taken before they are projected:
 * each item has one projection, so that the others need none.
 */
export function withSlicesFirst(node: ExprNode): ExprNode {
  const inner = mapChildren(node, withSlicesFirst)
  if (inner.type === 'Slice') return sliceFirst(inner)
  if (inner.type !== 'AccessElement' || mapOf(inner.base) === undefined) return inner
  const { base, index } = inner
  const only = sliceFirst({ type: 'Slice', base, left: index, right: index, isInclusive: true })
  return { ...inner, base: only, index: 0 }
}

function sliceFirst(slice: Extract<ExprNode, { type: 'Slice' }>): ExprNode {
  const map = mapOf(slice.base)
  return map === undefined ? slice : { ...map, base: sliceFirst({ ...slice, base: map.base }) }
}

function mapOf(node: ExprNode): Extract<ExprNode, { type: 'Map' }> | undefined {
  if (node.type === 'Group') return mapOf(node.base)
  return node.type === 'Map' ? node : undefined
}
