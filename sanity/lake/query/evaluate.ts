import { evaluateSync, GroqSyntaxError, parse, toJS, type ExprNode } from 'groq-js'
import { queryParseError, refusal } from '#lake/errors.ts'
import type { SyncTag } from '#lake/live/sync-tags.ts'
import { corrected } from '#lake/query/corrections.ts'
import { checkQueryText, checkQueryTree } from '#lake/query/guard.ts'
import { createNativeCalls } from '#lake/query/native-calls.ts'
import { pushedDown, type PushDown } from '#lake/query/push-down.ts'
import { createReads } from '#lake/query/reads.ts'
import { withTextConditions } from '#lake/query/text-conditions.ts'
import type { View } from '#lake/query/view.ts'

export type Query = { text: string; params: Record<string, unknown> }

export type QueryContext = {
  projectId: string
  dataset: string
  /** What `identity()` returns. */
  identity: string
  /** What `now()` returns. */
  now: Date
}

export type Evaluated = {
  /** As JSON may carry it; undefined for nothing. */
  result: unknown
  /** The tags of all that the result depends on. */
  syncTags: SyncTag[]
}

/** The result alone, for selections of documents. See `evaluateQuery`. */
export function evaluate(query: Query, view: View, context: QueryContext): unknown {
  return evaluateQuery(query, view, context).result
}

/**
 * Evaluates GROQ over a view. A pure function of its arguments. Throws a 400 for a query that
 * cannot be parsed or is too large. Nothing of a parse is kept: groq-js writes the parameters'
 * values into the tree (they decide what `[$x]` means).
 */
export function evaluateQuery(
  query: Query,
  view: View,
  context: QueryContext,
  { mostNestedScans = 2 } = {},
): Evaluated {
  const tree = parseQuery(query, mostNestedScans)
  const reads = createReads(context.dataset)
  const calls = createNativeCalls(({ _ref }) => {
    reads.some('id', [_ref])
    return view.get(_ref)
  })
  const plan = planned(tree, { view, calls, reads, wholeText: new WeakMap() })
  try {
    const value = evaluateSync(plan, {
      params: query.params,
      dereference: calls.dereference,
      sanity: { projectId: context.projectId, dataset: context.dataset },
      identity: context.identity,
      timestamp: context.now,
    })
    return { result: toJS(value), syncTags: reads.tags() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(400, `The query cannot be evaluated: ${reason}`)
  }
}

function planned(tree: ExprNode, pushDown: PushDown): ExprNode {
  const prepare = (node: ExprNode) => pushedDown(node, pushDown)
  return prepare(withTextConditions(corrected(tree), { ...pushDown, prepare }))
}

function parseQuery({ text, params }: Query, mostNestedScans: number): ExprNode {
  checkQueryText(text)
  let tree: ExprNode
  try {
    tree = parse(text, { params })
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    throw queryParseError(text, description, error instanceof GroqSyntaxError ? error.position : 0)
  }
  checkQueryTree(tree, mostNestedScans)
  return tree
}
