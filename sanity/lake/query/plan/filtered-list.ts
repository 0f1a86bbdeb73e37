import type { ExprNode } from 'groq-js'
import { firstPassing } from './first-passing.ts'
import { text, type HostFunctions } from './host-functions.ts'
import { indexLookupsFor, type IndexLookup } from './index-lookups.ts'
import type { ListReads } from './list-reads.ts'
import { lookUp } from './look-up.ts'
import { withOnce } from './once.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import { readsParent } from './walk-tree.ts'
import type { ReadTracker } from '#lake/query/read-tracker.ts'
import type { View } from '#lake/query/view.ts'

export type PushDown = {
  view: View
  calls: HostFunctions
  reads: ReadTracker
  wholeText: WholeTextConditions
  /** Evaluates an expression on its own. */
  evaluate: (node: ExprNode) => unknown
}

type Filtered = {
  filters: readonly ExprNode[]
  /** Undefined when the whole documents are in the result. */
  listReads?: ListReads | undefined
  /** How many of the first items are needed; undefined for all. */
  needed?: number | undefined
}

export type FilteredLists = {
  /** `*[…][…]`, from what an index finds. */
  list(filtered: Filtered): ExprNode
  /** An expression that is evaluated for each of several documents, apart from the query. */
  eachTime(expression: ExprNode): ExprNode
}

/** `visit` replaces `*` inside of an expression, and `everything` takes its place elsewhere. */
export function createFilteredLists(
  visit: (expression: ExprNode) => ExprNode,
  everything: ExprNode,
  pushDown: PushDown,
): FilteredLists {
  const { calls, wholeText, evaluate } = pushDown
  const eachTime = (expression: ExprNode) => withOnce(visit(expression), true, pushDown)

  /** Replaces `*` before a filter. */
  function source(filter: ExprNode, listReads: ListReads | undefined): ExprNode {
    const { find, types } = indexLookupsFor(filter, wholeText)
    if (find === undefined) return everything
    const toSource = (found: readonly IndexLookup[], fallback: ExprNode) =>
      lookUp({ find: found, types, listReads }, fallback, { ...pushDown, prepare: visit })
    return toSource(find, types === undefined ? everything : toSource(types, everything))
  }

  return {
    eachTime,
    list({ filters, listReads, needed }) {
      const all = filters.reduce((left, right) => ({ type: 'And', left, right }))
      const found = source(all, listReads)
      if (needed === undefined || filters.some(readsParent)) {
        return filteredBy(filters.map(visit), found)
      }
      const passing = filters.map(eachTime)
      const first = () => {
        const documents = evaluate(found)
        return Array.isArray(documents) && firstOf(documents, needed, passing, evaluate)
      }
      return calls.call(first, text(''))
    },
  }
}

/** The conditions of `*[…][…]`; undefined for anything else. */
export function filtersOf(node: ExprNode | undefined): ExprNode[] | undefined {
  if (node?.type === 'Group') return filtersOf(node.base)
  if (node?.type !== 'Filter') return undefined
  if (node.base.type === 'Everything') return [node.expr]
  const before = filtersOf(node.base)
  return before && [...before, node.expr]
}

/** The first documents that pass all filters, which `eachTime` has prepared. */
export function firstOf(
  documents: Iterable<unknown>,
  count: number,
  filters: readonly ExprNode[],
  evaluate: PushDown['evaluate'],
): unknown[] {
  return firstPassing(documents, count, (some) =>
    evaluate(filteredBy(filters, { type: 'Value', value: some })),
  )
}

function filteredBy(filters: readonly ExprNode[], list: ExprNode): ExprNode {
  return filters.reduce((base, expr) => ({ type: 'Filter', base, expr }), list)
}
