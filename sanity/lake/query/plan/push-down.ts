import type { ExprNode } from 'groq-js'
import { indexLookupsFor, type IndexLookup } from './index-lookups.ts'
import { toFewOfList } from './few-of-list.ts'
import { text, type HostFunctions } from './host-functions.ts'
import { listReadsOf, type ListReads } from './list-reads.ts'
import type { ReadTracker } from '#lake/query/read-tracker.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import { lookUp } from './look-up.ts'
import { toSortedSlice, type SortedSlice } from './sorted-slice.ts'
import { mapChildren } from './walk-tree.ts'
import type { View, ViewLookup } from '#lake/query/view.ts'
import { isLakeDocument, type LakeDocument } from '#lake/store/document.ts'

export type PushDown = {
  view: View
  calls: HostFunctions
  reads: ReadTracker
  wholeText: WholeTextConditions
  /** Evaluates an expression on its own. */
  evaluate: (node: ExprNode) => unknown
}

/**
 * The query with `*` replaced by index look-ups where its filter allows. The filter stays and is
 * applied to what an index found, so an index may find too much but never too little. The first
 * items of a sorted type come from a list that is kept sorted.
 */
export function withPushDown(tree: ExprNode, pushDown: PushDown): ExprNode {
  const { view, calls, reads, wholeText } = pushDown
  const everything = calls.call(() => {
    reads.everything()
    return view.documents
  }, text(''))

  function visit(node: ExprNode, isHidden: boolean): ExprNode {
    if (node.type === 'Everything') return everything
    const slice = view.sorted && toSortedSlice(node, wholeText)
    if (slice !== undefined) {
      const filter = slice.filter && visit(slice.filter, false)
      const read = () => firstOf({ ...slice, filter }, listReadsOf(slice.list, wholeText), pushDown)
      const base = calls.call(read, text(''))
      return mapChildren(node, () => base)
    }
    const few = isHidden ? undefined : toFewOfList(node, pushDown)
    if (few !== undefined) return few.around(list(few.list, few.reads))
    if (node.type === 'Filter' && node.base.type === 'Everything' && !isHidden) {
      return { ...node, base: source(node.expr), expr: visit(node.expr, false) }
    }
    return mapChildren(node, (child, entering) =>
      visit(child, entering === 'same' ? isHidden : entering === 'hidden'),
    )
  }

  function list(node: ExprNode, listReads: ListReads): ExprNode {
    if (node.type === 'Filter') {
      return { ...node, base: source(node.expr, listReads), expr: visit(node.expr, false) }
    }
    return mapChildren(node, (child, entering) =>
      entering === 'nested' ? visit(child, false) : list(child, listReads),
    )
  }

  /** Replaces `*` before a filter. */
  function source(filter: ExprNode, listReads?: ListReads): ExprNode {
    const { find, types } = indexLookupsFor(filter, wholeText)
    if (find === undefined) return everything
    const prepare = (keys: ExprNode) => visit(keys, false)
    const toSource = (found: readonly IndexLookup[], fallback: ExprNode) =>
      lookUp({ find: found, types, listReads }, fallback, { ...pushDown, prepare })
    return toSource(find, types === undefined ? everything : toSource(types, everything))
  }

  return visit(tree, false)
}

/** Most lists are full long before; after that many it is cheaper to filter the rest at once. */
const mostSingly = 2000

/** Filters a sorted list until enough documents have passed. */
function firstOf(slice: SortedSlice, listReads: ListReads | undefined, pushDown: PushDown) {
  const { type, orders, count, filter } = slice
  const { view, reads, evaluate } = pushDown
  const ofType: ViewLookup = { index: 'type', keys: [type] }
  if (listReads === undefined || listReads.references.length > 0) reads.some(ofType)
  else {
    reads.members(ofType, [type])
    reads.attributes(listReads.attributes, [type])
  }
  const found: unknown[] = []
  const rest: LakeDocument[] = []
  let looked = 0

  function take(documents: LakeDocument[]): void {
    const base: ExprNode = { type: 'Value', value: documents }
    const passed =
      filter === undefined ? documents : evaluate({ type: 'Filter', base, expr: filter })
    if (Array.isArray(passed)) for (const document of passed) found.push(document)
  }

  for (const document of view.sorted?.(type, orders) ?? []) {
    if (found.length >= count) break
    looked += 1
    if (looked > mostSingly) rest.push(document)
    else take([document])
  }
  take(rest)
  const first = found.slice(0, count)
  reads.some({ index: 'id', keys: first.filter(isLakeDocument).map(({ _id }) => _id) })
  return first
}
