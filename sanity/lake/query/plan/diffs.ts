import { isSelectorNode, type ExprNode, type SelectorNode } from 'groq-js'
import { refusal } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { HostFunctions } from './host-functions.ts'
import { changedAny, changedOnly } from './key-paths.ts'
import { createScopes } from './scopes.ts'
import { conditionsIn, selectBy } from './selectors.ts'
import { mapChildren } from './walk-tree.ts'

type Options = {
  calls: HostFunctions
  /** Evaluates an expression on its own. */
  evaluate: (node: ExprNode) => unknown
  /** Prepares a condition to be evaluated on its own. */
  prepare: (node: ExprNode) => ExprNode
}

const functions = new Map([
  ['changedAny', changedAny],
  ['changedOnly', changedOnly],
])

/** The query with `diff::changedAny()` and `diff::changedOnly()`, which groq-js has for `await` only. */
export function withDiffs(node: ExprNode, options: Options): ExprNode {
  const inner = mapChildren(node, (child) => withDiffs(child, options))
  if (inner.type !== 'FuncCall' || inner.namespace !== 'diff') return inner
  const compare = functions.get(inner.name)
  const [before, after, selector] = inner.args
  if (!compare || !before || !after || !selector || !isSelectorNode(selector)) return inner
  const { calls, evaluate, prepare } = options
  refuseGrandparents(selector, calls)
  const prepared = new Map(conditionsIn(selector).map((each) => [each, prepare(each)]))
  const compareItems = ([was, is, around]: readonly unknown[]) => {
    const select = selectBy(selector, (condition, item) => {
      const expr = prepared.get(condition) ?? condition
      const passed = evaluate(within(around, { type: 'Filter', base: listOf(item), expr }))
      return Array.isArray(passed) && passed.length > 0
    })
    return compare(was, is, select)
  }
  return calls.apply(compareItems, [before, after, { type: 'This' }])
}

function listOf(item: unknown): ExprNode {
  return { type: 'Value', value: [item] }
}

/** An expression for which `^` is the value around the function. */
function within(around: unknown, expr: ExprNode): ExprNode {
  return isRecord(around)
    ? { type: 'Projection', base: { type: 'Value', value: around }, expr }
    : expr
}

/** Conditions are evaluated apart from the query, with one level around them. */
function refuseGrandparents(selector: SelectorNode, calls: HostFunctions): void {
  const scopes = createScopes(calls)
  if (conditionsIn(selector).some((each) => scopes.levelsOf(each).some((level) => level > 1))) {
    throw refusal(400, 'A selector may read ^, but nothing further out')
  }
}
