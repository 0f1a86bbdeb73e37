import type { ExprNode } from 'groq-js'
import { toFewOfList } from './few-of-list.ts'
import { createFilteredLists, filtersOf, firstOf, type PushDown } from './filtered-list.ts'
import { text } from './host-functions.ts'
import { listReadsOf, type ListReads } from './list-reads.ts'
import { itemsNeeded, toSortedSlice, type SortedSlice } from './sorted-slice.ts'
import { mapChildren } from './walk-tree.ts'
import type { ViewLookup } from '#lake/query/view.ts'
import { isLakeDocument } from '#lake/store/document.ts'

/**
 * The query with `*` replaced by index look-ups where its filter allows. The filter stays and is
 * applied to what an index found, so an index may find too much but never too little. The first
 * items of a list are filtered until there are enough; those of a sorted type come from a list that
 * is kept sorted.
 */
export function withPushDown(tree: ExprNode, pushDown: PushDown): ExprNode {
  const { view, calls, reads, wholeText } = pushDown
  const everything = calls.call(() => {
    reads.everything()
    return view.documents
  }, text(''))
  const filtered = createFilteredLists((each) => visit(each, false), everything, pushDown)

  function visit(node: ExprNode, isHidden: boolean): ExprNode {
    if (node.type === 'Everything') return everything
    const slice = view.sorted && toSortedSlice(node, wholeText)
    if (slice !== undefined) {
      const filters = slice.filter ? [filtered.eachTime(slice.filter)] : []
      const base = calls.call(() => firstSorted({ ...slice, filters }, pushDown), text(''))
      return mapChildren(node, () => base)
    }
    if (isHidden) return inside(node, isHidden)
    const needed = itemsNeeded(node)
    const few = toFewOfList(node, pushDown)
    if (few !== undefined) return few.around(list(few.list, few.reads, needed))
    const filters = filtersOf(node)
    if (filters !== undefined) return filtered.list({ filters })
    const sliced = needed !== undefined && 'base' in node ? filtersOf(node.base) : undefined
    return sliced === undefined
      ? inside(node, isHidden)
      : mapChildren(node, () => filtered.list({ filters: sliced, needed }))
  }

  function inside(node: ExprNode, isHidden: boolean): ExprNode {
    return mapChildren(node, (child, entering) =>
      visit(child, entering === 'same' ? isHidden : entering === 'hidden'),
    )
  }

  function list(node: ExprNode, listReads: ListReads, needed?: number): ExprNode {
    const filters = filtersOf(node)
    if (filters !== undefined) return filtered.list({ filters, listReads, needed })
    return mapChildren(node, (child, entering) =>
      entering === 'nested' ? visit(child, false) : list(child, listReads),
    )
  }

  return visit(tree, false)
}

/** The first of a sorted type that pass. */
function firstSorted(
  slice: Omit<SortedSlice, 'filter'> & { filters: readonly ExprNode[] },
  { view, reads, wholeText, evaluate }: PushDown,
): unknown[] {
  const { list, type, orders, count, filters } = slice
  const listReads = listReadsOf(list, wholeText)
  const ofType: ViewLookup = { index: 'type', keys: [type] }
  if (listReads === undefined || listReads.references.length > 0) reads.some(ofType)
  else {
    reads.members(ofType, [type])
    reads.attributes(listReads.attributes, [type])
  }
  const first = firstOf(view.sorted?.(type, orders) ?? [], count, filters, evaluate)
  reads.some({ index: 'id', keys: first.filter(isLakeDocument).map(({ _id }) => _id) })
  return first
}
