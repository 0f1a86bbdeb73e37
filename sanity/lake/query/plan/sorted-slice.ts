import type { ExprNode } from 'groq-js'
import { indexLookupsFor } from './index-lookups.ts'
import type { Order } from '#lake/query/index/sorted-lists.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import { readsParent } from './walk-tree.ts'

/** `*[_type == "…" && …] | order(…)[0...20]`, or one member of it: the first few of a sorted type. */
export type SortedSlice = {
  /** The whole sorted list. */
  list: ExprNode
  type: string
  orders: readonly Order[]
  /** How many documents that pass the filter are needed. */
  count: number
  /** Undefined when every document of the type passes. */
  filter: ExprNode | undefined
}

/** Documents have another `_id` in some perspectives than where they are sorted. */
const unsortable = new Set(['_id', '_originalId'])

/** The slice that a node is, if it is one. */
export function toSortedSlice(
  node: ExprNode,
  wholeText: WholeTextConditions,
): SortedSlice | undefined {
  if (node.type !== 'Slice' && node.type !== 'AccessElement') return undefined
  const count = itemsNeeded(node)
  const { base: sorted } = node
  if (count === undefined || sorted?.type !== 'PipeFuncCall' || sorted.name !== 'order') {
    return undefined
  }
  const orders = sorted.args.map(toOrder).filter((order) => order !== undefined)
  if (orders.length < sorted.args.length || sorted.base.type !== 'Filter') return undefined
  const { base, expr } = sorted.base
  const type = base.type === 'Everything' ? onlyTypeIn(expr, wholeText) : undefined
  if (type === undefined || readsParent(expr)) return undefined
  return { list: sorted, type, orders, count, filter: expr.type === 'OpCall' ? undefined : expr }
}

/** How many of the first items of its list a slice, or one item, needs; undefined for all. */
export function itemsNeeded(node: ExprNode): number | undefined {
  if (node.type === 'AccessElement') return node.index < 0 ? undefined : node.index + 1
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return undefined
  return node.isInclusive ? node.right + 1 : node.right
}

function toOrder(argument: ExprNode): Order | undefined {
  const isDescending = argument.type === 'Desc'
  const by = argument.type === 'Desc' || argument.type === 'Asc' ? argument.base : argument
  if (by.type !== 'AccessAttribute' || by.base !== undefined) return undefined
  return unsortable.has(by.name) ? undefined : { attribute: by.name, isDescending }
}

/** The one type of a filter, unless another index is more selective. */
function onlyTypeIn(filter: ExprNode, wholeText: WholeTextConditions): string | undefined {
  const [lookup, ...others] = indexLookupsFor(filter, wholeText).find ?? []
  if (lookup?.index !== 'type' || others.length > 0) return undefined
  const separator = '\n'
  const keys = lookup.keys(separator)
  if (keys.type !== 'Value' || typeof keys.value !== 'string') return undefined
  const [type, end, ...more] = keys.value.split(separator)
  return end === '' && more.length === 0 ? type : undefined
}
