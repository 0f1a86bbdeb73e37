import { evaluateSync, toJS, type AnyStaticValue, type ExprNode } from 'groq-js'
import { LakeError, refusal } from '#lake/errors.ts'
import type { SyncTag } from '#lake/live/sync-tags.ts'
import { withDiffs } from './plan/diffs.ts'
import type { PushDown } from './plan/filtered-list.ts'
import { withGroqJsFixes } from './plan/groq-js-fixes.ts'
import { createHostFunctions, type HostFunctions } from './plan/host-functions.ts'
import { withOnce } from './plan/once.ts'
import { withSlicesFirst } from './plan/slices-first.ts'
import { parseQuery, type Query } from './parse-query.ts'
import { withPushDown } from './plan/push-down.ts'
import { createReadTracker } from './read-tracker.ts'
import { withLocations, type Selector } from './source-map/locations.ts'
import { takeSourceMap, type SourceMap } from './source-map/source-map.ts'
import { createMarks, withPointers } from './source-map/pointers.ts'
import { withTextConditions } from './plan/text-conditions.ts'
import type { View } from './view.ts'

export type QueryContext = {
  projectId: string
  dataset: string
  /** What `identity()` returns. */
  identity: string
  /** What `now()` returns. */
  now: Date
}

export type Evaluated = {
  /** A JSON value, or undefined. */
  result: unknown
  /** The tags of everything the result depends on. */
  syncTags: SyncTag[]
  sourceMap: SourceMap | undefined
}

/** The result alone, for selections of documents. See `evaluateQuery`. */
export function evaluate(query: Query, view: View, context: QueryContext): unknown {
  return evaluateQuery(query, view, context, undefined).result
}

/**
 * Evaluates GROQ over a view. A pure function of its arguments. Says where the parts of the result
 * come from when a `selector` is given. Throws a 400 for a query that cannot be parsed or evaluated.
 */
export function evaluateQuery(
  query: Query,
  given: View,
  context: QueryContext,
  selector: Selector | undefined,
): Evaluated {
  const parsed = parseQuery(query)
  const marks = createMarks()
  const tree = selector === undefined ? parsed : withPointers(parsed, marks)
  const view = selector === undefined ? given : withLocations(given)
  const reads = createReadTracker(context.dataset, (id) => view.get(id)?._type)
  const calls = createHostFunctions(({ _ref }) => {
    reads.some({ index: 'id', keys: [_ref] })
    return view.get(_ref)
  })
  const evaluated = (node: ExprNode) => run(node, query.params, calls, context)
  const pushDown = { view, calls, reads, wholeText: new WeakMap() }
  const plan = planned(tree, { ...pushDown, evaluate: (node) => evaluated(node).data })
  const value = evaluated(plan)
  if (selector === undefined) {
    return { result: toJS(value), syncTags: reads.tags(), sourceMap: undefined }
  }
  const { result, sourceMap } = takeSourceMap(value.data, selector, marks)
  return { result, syncTags: reads.tags(), sourceMap }
}

function planned(tree: ExprNode, pushDown: PushDown): ExprNode {
  const prepare = (node: ExprNode) => withPushDown(node, pushDown)
  const options = { ...pushDown, prepare }
  // `wholeText` knows nodes by identity: nothing may copy them in between.
  const prepareText = (node: ExprNode) => prepare(withTextConditions(node, options))
  const rewritten = withSlicesFirst(withGroqJsFixes(tree))
  const plan = prepareText(withDiffs(rewritten, { ...pushDown, prepare: prepareText }))
  return withOnce(plan, false, pushDown)
}

function run(
  plan: ExprNode,
  params: Query['params'],
  { dereference }: HostFunctions,
  { projectId, dataset, identity, now }: QueryContext,
): AnyStaticValue {
  const sanity = { projectId, dataset }
  try {
    return evaluateSync(plan, { params, dereference, sanity, identity, timestamp: now })
  } catch (error) {
    // Parts of the query are evaluated on their own.
    if (error instanceof LakeError) throw error
    // The words of an unexpected error are about our code, not about the query.
    const isDeep = error instanceof RangeError && error.message.includes('call stack')
    throw refusal(400, `The query cannot be evaluated${isDeep ? ': it nests too deep' : ''}`)
  }
}
