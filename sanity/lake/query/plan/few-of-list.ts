import type { ExprNode } from 'groq-js'
import { attribute, type HostFunctions } from './host-functions.ts'
import { indexLookupsFor } from './index-lookups.ts'
import { listReadsOf, type ListReads } from './list-reads.ts'
import type { WholeTextConditions } from './text-conditions.ts'
import type { ReadTracker } from '#lake/query/read-tracker.ts'

/** A list of which only the number or a few documents are in the result. */
export type FewOfList = {
  list: ExprNode
  reads: ListReads
  /** The node with another list; it records which documents it takes. */
  around: (list: ExprNode) => ExprNode
}

type Options = { calls: HostFunctions; reads: ReadTracker; wholeText: WholeTextConditions }

/**
 * `count(*[…])`, `*[…] | order(…)[0...3]` or `*[…] | order(…)[0]` of a type or of what refers to
 * something: what else is in the documents that are left out does not change the result.
 */
export function toFewOfList(node: ExprNode, options: Options): FewOfList | undefined {
  const few = fewOf(node, options)
  const found = few && listReadsOf(few.list, options.wholeText)
  if (few === undefined || found === undefined) return undefined
  const { find = [], types } = indexLookupsFor(found.filter.expr, options.wholeText)
  const isExact = find.every(({ index }) => index !== 'type' && index !== 'reference')
  const isOfText = find.some(({ index }) => index === 'text')
  return types === undefined || isExact || isOfText ? undefined : { ...few, reads: found }
}

function fewOf(
  node: ExprNode,
  { calls, reads }: Options,
): Pick<FewOfList, 'list' | 'around'> | undefined {
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'count') {
    const [list] = node.args
    return list && { list, around: (other) => ({ ...node, args: [other] }) }
  }

  const recorded = (base: ExprNode): ExprNode => ({
    type: 'Filter',
    base,
    expr: calls.call(
      (id) => {
        reads.some({ index: 'id', keys: [id] })
        return true
      },
      attribute('_id', { type: 'This' }),
    ),
  })
  if (node.type === 'Slice') {
    return { list: node.base, around: (base) => recorded({ ...node, base }) }
  }
  if (node.type !== 'AccessElement' || node.index < 0) return undefined
  const { index } = node
  return {
    list: node.base,
    around: (base) => ({
      ...node,
      index: 0,
      base: recorded({ type: 'Slice', base, left: index, right: index, isInclusive: true }),
    }),
  }
}
