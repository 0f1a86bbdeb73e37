import type { ExprNode } from 'groq-js'
import type { HostFunctions } from './host-functions.ts'
import { inKept, keptValue, whereKept, type KeptValue } from './kept-value.ts'
import { createScopes } from './scopes.ts'
import { fromOutside, mapChildren } from './walk-tree.ts'

type Options = {
  calls: HostFunctions
  /** Evaluates an expression on its own. */
  evaluate: (node: ExprNode) => unknown
}

/** From so many constants on a set is quicker than the list. */
const manyConstants = 16

/** Where an expression is evaluated for each of several items, and in which kind of scope. */
type Place = { isRepeated: boolean; isHidden: boolean }

/**
 * The planned query with each part that reads documents, but nothing of the item it is evaluated
 * for, computed once: `author._ref in *[…]._id`. If it reads what is around the items (`^`), once
 * for each of these. `isRepeated` says that the whole of it is evaluated for each of several items.
 */
export function withOnce(tree: ExprNode, isRepeated: boolean, options: Options): ExprNode {
  const { calls, evaluate } = options
  const scopes = createScopes(calls)
  const item: Place = { isRepeated: true, isHidden: false }

  function visit(node: ExprNode, place: Place): ExprNode {
    const kept = place.isRepeated && scopes.hasCall(node) ? keep(node, place) : undefined
    if (kept !== undefined) {
      return whereKept(kept, calls.apply(kept.value, kept.around), node, calls)
    }
    const isMember = place.isRepeated ? membership(node, place) : undefined
    if (isMember !== undefined) return isMember
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      return { ...node, base: visit(node.base, place), args: node.args.map(scored) }
    }
    return mapChildren(node, (child, entering) =>
      visit(
        child,
        entering === 'same' ? place : { isRepeated: true, isHidden: entering === 'hidden' },
      ),
    )
  }

  /** Undefined for what reads the item. */
  function keep(node: ExprNode, { isHidden }: Place): KeptValue | undefined {
    const levels = scopes.levelsOf(node)
    const readsAround = levels.length > 0
    // In a hidden scope `^` means another thing than in those inside of it.
    if (levels.includes(0) || (readsAround && isHidden) || !isValue(node)) return undefined
    if (fromOutside(node) === undefined) return undefined
    return keptValue(visit(node, { isRepeated: false, isHidden: false }), levels, evaluate)
  }

  /** groq-js looks into these conditions of `score()`, so they must stay visible. */
  function scored(node: ExprNode): ExprNode {
    if (node.type === 'And' || node.type === 'Or') return mapChildren(node, scored)
    if (node.type === 'FuncCall' && node.name === 'boost') {
      const [condition, ...rest] = node.args
      if (condition === undefined) return node
      return { ...node, args: [scored(condition), ...rest.map((each) => visit(each, item))] }
    }
    return node.type === 'OpCall' && node.op === 'match'
      ? mapChildren(node, (child) => visit(child, item))
      : visit(node, item)
  }

  /** `… in list` of a list that is the same for several items. */
  function membership(node: ExprNode, place: Place): ExprNode | undefined {
    if (node.type !== 'OpCall' || node.op !== 'in') return undefined
    const { left, right } = node
    const isWorthIt = scopes.hasCall(right) || isManyConstants(right)
    const list = isWorthIt && !scopes.hasCall(left) ? keep(right, place) : undefined
    return list && inKept(node, list, calls)
  }

  return visit(tree, { isRepeated, isHidden: false })
}

/** The directions of `order()` have no value. */
function isValue({ type }: ExprNode): boolean {
  return type !== 'Asc' && type !== 'Desc'
}

function isManyConstants(node: ExprNode): boolean {
  return node.type === 'Value' && Array.isArray(node.value) && node.value.length >= manyConstants
}
