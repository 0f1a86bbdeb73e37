import { evaluateSync, GroqSyntaxError, parse, toJS, type ExprNode } from 'groq-js'
import { queryParseError, refusal } from '#lake/errors.ts'
import { checkQueryText, checkQueryTree } from '#lake/query/guard.ts'
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

/**
 * Evaluates GROQ over a view. A pure function of its arguments.
 * Throws a 400 for a query that cannot be parsed or is too large. Nothing of a parse is kept:
 * groq-js writes the parameters' values into the tree (they decide what `[$x]` means).
 */
export function evaluate(
  query: Query,
  view: View,
  context: QueryContext,
  mostNestedScans = 2,
): unknown {
  const tree = parseQuery(query, mostNestedScans)
  try {
    return toJS(
      evaluateSync(tree, {
        dataset: view.documents,
        params: query.params,
        dereference: ({ _ref }) => view.get(_ref),
        sanity: { projectId: context.projectId, dataset: context.dataset },
        identity: context.identity,
        timestamp: context.now,
      }),
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw refusal(400, `The query cannot be evaluated: ${reason}`)
  }
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
