import type { ExprNode } from 'groq-js'
import { indexLookupsFor, type IndexLookup } from './index-lookups.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import { mapChildren, readsParent, readsThis } from './walk-tree.ts'

/** They change with the document only: another one is listed. */
const fixed = new Set(['_id', '_originalId', '_type'])

/** What of a document decides whether and where it is in a list. */
export type ListReads = {
  attributes: string[]
  /** Of `references()`: which of these ids the document refers to. */
  references: IndexLookup[]
}

type FilterNode = Extract<ExprNode, { type: 'Filter' }>

/** The list `*[…]` or `*[…] | order(…)` that a node is, and what it reads of each document. */
export function listReadsOf(
  node: ExprNode,
  wholeText: WholeTextConditions,
): (ListReads & { filter: FilterNode }) | undefined {
  if (node.type === 'Filter' && node.base.type === 'Everything') {
    return withFilter(node, readsOf(node.expr, wholeText))
  }
  if (node.type !== 'PipeFuncCall' || node.name !== 'order') return undefined
  const list = listReadsOf(node.base, wholeText)
  const orders = node.args.map((argument) => readsOf(argument, wholeText))
  if (list === undefined) return undefined
  return withFilter(list.filter, list, ...orders)
}

function withFilter(filter: FilterNode, ...all: (ListReads | undefined)[]) {
  const known = all.filter((reads) => reads !== undefined)
  if (known.length < all.length) return undefined
  const attributes = new Set(known.flatMap((reads) => reads.attributes))
  return { filter, attributes: [...attributes], references: known.flatMap((r) => r.references) }
}

/** What an expression reads of `@`; undefined when that may be anything. */
function readsOf(expression: ExprNode, wholeText: WholeTextConditions): ListReads | undefined {
  const attributes: string[] = []
  const references: IndexLookup[] = []
  let isKnown = true

  /** `depth` and `isHidden` as in `fromOutside`. */
  function visit(node: ExprNode, depth: number, isHidden: boolean): ExprNode {
    const isOwn = (base: ExprNode | undefined) =>
      base?.type === 'Parent' ? base.n === depth : depth === 0 && !isHidden && isThis(base)
    if (node.type === 'AccessAttribute' && isOwn(node.base)) {
      if (!fixed.has(node.name)) attributes.push(node.name)
      return node
    }
    const { find } =
      node.type === 'FuncCall' && node.name === 'references' && depth === 0 && !isHidden
        ? indexLookupsFor(node, wholeText)
        : {}
    if (find !== undefined) references.push(...find)
    else if (isOwn(node) && node.type === 'Parent') isKnown = false
    else if (depth === 0 && !isHidden && readsThis(node)) isKnown = false
    // Calls of the lake, such as `match text::query()`, are written as such references.
    if (node.type === 'Deref' && node.base.type === 'Object') isKnown = false
    return mapChildren(node, (child, entering) => {
      if (entering === 'same') return visit(child, depth, isHidden)
      if (entering === 'hidden' && readsParent(child)) isKnown = false
      return visit(child, isHidden ? depth : depth + 1, entering === 'hidden')
    })
  }

  visit(expression, 0, false)
  // The `url` of assets is not stored.
  return isKnown && !attributes.includes('url') ? { attributes, references } : undefined
}

function isThis(base: ExprNode | undefined): boolean {
  return base === undefined || base.type === 'This'
}
