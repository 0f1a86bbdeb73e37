import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import { indexLookupsFor, type IndexLookup } from './index-lookups.ts'
import { coalesce, concat, text, type HostFunctions } from './host-functions.ts'
import type { ReadTracker } from '#lake/query/read-tracker.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import { toSortedSlice, type SortedSlice } from './sorted-slice.ts'
import { mapChildren } from './walk-tree.ts'
import type { View, ViewLookup } from '#lake/query/view.ts'
import type { LakeDocument } from '#lake/store/document.ts'

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
      const base = calls.call(() => firstOf({ ...slice, filter }, pushDown), text(''))
      return mapChildren(node, () => base)
    }
    if (node.type === 'Filter' && node.base.type === 'Everything' && !isHidden) {
      return { ...node, base: source(node.expr), expr: visit(node.expr, false) }
    }
    return mapChildren(node, (child, entering) =>
      visit(child, entering === 'same' ? isHidden : entering === 'hidden'),
    )
  }

  /** Replaces `*` before a filter. */
  function source(filter: ExprNode): ExprNode {
    const { find, types } = indexLookupsFor(filter, wholeText)
    if (find === undefined) return everything
    const byType = types === undefined ? everything : lookUp(types, types, everything)
    return lookUp(find, types, byType)
  }

  /** What the look-ups find, or the fallback where their keys are not texts. */
  function lookUp(
    find: readonly IndexLookup[],
    types: readonly IndexLookup[] | undefined,
    fallback: ExprNode,
  ): ExprNode {
    const [afterKey, afterLookup] = [randomUUID(), randomUUID()]
    const lookups = [...new Set([...find, ...(types ?? [])])]
    const read = (argument: string) => {
      const lists = argument.split(afterLookup).map((list) => list.split(afterKey).slice(0, -1))
      const keysOf = (lookup: IndexLookup) => lists[lookups.indexOf(lookup)] ?? []
      const found = find.map((each): ViewLookup => ({ index: each.index, keys: keysOf(each) }))
      const ofTypes = types?.flatMap(keysOf)
      for (const each of found) reads.some(each, ofTypes)
      return view.find(found)
    }
    const argument = lookups
      .map((lookup) => concat(visit(lookup.keys(afterKey), false), text(afterLookup)))
      .reduce(concat, text(''))
    return coalesce(calls.call(read, argument), fallback)
  }

  return visit(tree, false)
}

/** Most lists are full long before; after that many it is cheaper to filter the rest at once. */
const mostSingly = 2000

/** Filters a sorted list until enough documents have passed. */
function firstOf(
  { type, orders, count, filter }: SortedSlice,
  { view, reads, evaluate }: PushDown,
): unknown[] {
  reads.some({ index: 'type', keys: [type] })
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
    if (found.length >= count) return found
    looked += 1
    if (looked > mostSingly) rest.push(document)
    else take([document])
  }
  take(rest)
  return found
}
