import { randomUUID } from 'node:crypto'
import type { ExprNode } from 'groq-js'
import { findersOf, type Finder } from '#lake/query/finders.ts'
import { coalesce, concat, text, type NativeCalls } from '#lake/query/native-calls.ts'
import type { Reads } from '#lake/query/reads.ts'
import type { WholeTextConditions } from '#lake/query/text-conditions.ts'
import { mapChildren } from '#lake/query/tree.ts'
import type { View, ViewLookup } from '#lake/query/view.ts'

export type PushDown = {
  view: View
  calls: NativeCalls
  reads: Reads
  wholeText: WholeTextConditions
}

/**
 * The query with `*` read through the indexes where its filter allows. The filter itself stays
 * as it is, and is applied to all that an index found: so an index may only ever find too much.
 */
export function pushedDown(tree: ExprNode, { view, calls, reads, wholeText }: PushDown): ExprNode {
  const everything = calls.call(() => {
    reads.everything()
    return view.documents
  }, text(''))

  function visit(node: ExprNode, isHidden: boolean): ExprNode {
    if (node.type === 'Everything') return everything
    if (node.type === 'Filter' && node.base.type === 'Everything' && !isHidden) {
      return { ...node, base: source(node.expr), expr: visit(node.expr, false) }
    }
    return mapChildren(node, (child, entering) =>
      visit(child, entering === 'same' ? isHidden : entering === 'hidden'),
    )
  }

  /** What stands for `*` before a filter. */
  function source(filter: ExprNode): ExprNode {
    const { find, cover = [] } = findersOf(filter, wholeText)
    if (find === undefined) return everything
    const [afterKey, afterFinder] = [randomUUID(), randomUUID()]
    const finders = [...new Set([...find, ...cover])]
    const read = (argument: string) => {
      const lists = argument.split(afterFinder).map((list) => list.split(afterKey).slice(0, -1))
      const toLookup = (finder: Finder): ViewLookup => ({
        index: finder.index,
        keys: lists[finders.indexOf(finder)] ?? [],
      })
      for (const { index, keys } of cover.map(toLookup)) reads.some(index, keys)
      if (cover.length === 0) reads.everything()
      return view.find(find.map(toLookup))
    }
    const argument = finders
      .map((finder) => concat(visit(finder.keys(afterKey), false), text(afterFinder)))
      .reduce(concat)
    return coalesce(calls.call(read, argument), everything)
  }

  return visit(tree, false)
}
