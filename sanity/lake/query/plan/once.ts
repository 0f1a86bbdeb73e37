import type { ExprNode } from 'groq-js'
import { coalesce, text, type HostFunctions } from './host-functions.ts'
import { createScopes } from './scopes.ts'
import { mapChildren } from './walk-tree.ts'

type Options = {
  calls: HostFunctions
  /** Evaluates an expression on its own. */
  evaluate: (node: ExprNode) => unknown
}

/** From so many constants on a set is quicker than the list. */
const manyConstants = 16

/**
 * The planned query with each part that reads documents, but nothing of the items it is evaluated
 * for, computed once: `author._ref in *[…]._id`. `isRepeated` says that the whole of it is
 * evaluated for each of several items.
 */
export function withOnce(tree: ExprNode, isRepeated: boolean, options: Options): ExprNode {
  const { calls, evaluate } = options
  const scopes = createScopes(calls)

  function visit(node: ExprNode, repeated: boolean): ExprNode {
    if (repeated && scopes.isClosed(node) && scopes.hasCall(node) && isValue(node)) {
      return once(node).node
    }
    if (repeated && node.type === 'OpCall' && node.op === 'in') {
      const isMember = membership(node)
      if (isMember !== undefined) return isMember
    }
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      return { ...node, base: visit(node.base, repeated), args: node.args.map(scored) }
    }
    return mapChildren(node, (child, entering) => visit(child, repeated || entering !== 'same'))
  }

  /** groq-js looks into these conditions of `score()`, so they must stay visible. */
  function scored(node: ExprNode): ExprNode {
    if (node.type === 'And' || node.type === 'Or') return mapChildren(node, scored)
    if (node.type === 'FuncCall' && node.name === 'boost') {
      const [condition, ...rest] = node.args
      if (condition === undefined) return node
      return { ...node, args: [scored(condition), ...rest.map((each) => visit(each, true))] }
    }
    return node.type === 'OpCall' && node.op === 'match'
      ? mapChildren(node, (child) => visit(child, true))
      : visit(node, true)
  }

  function once(node: ExprNode): { value: () => unknown; node: ExprNode } {
    const inner = visit(node, false)
    let known: { value: unknown } | undefined
    const value = () => {
      known ??= { value: evaluate(inner) }
      return known.value
    }
    return { value, node: calls.call(value, text('')) }
  }

  /** `… in list` of a list that is the same for every item. */
  function membership(node: Extract<ExprNode, { type: 'OpCall' }>): ExprNode | undefined {
    const { left, right } = node
    if (scopes.hasCall(left) || !scopes.isClosed(right)) return undefined
    if (!scopes.hasCall(right) && !isManyConstants(right)) return undefined
    const list = once(right)
    let members: Set<unknown> | undefined
    const isMember = (member: string) => {
      const value = list.value()
      if (!Array.isArray(value)) return undefined
      members ??= new Set(value)
      return members.has(member)
    }
    // What is no text goes the long way.
    return coalesce(calls.call(isMember, left), { ...node, right: list.node })
  }

  return visit(tree, isRepeated)
}

/** The directions of `order()` have no value. */
function isValue({ type }: ExprNode): boolean {
  return type !== 'Asc' && type !== 'Desc'
}

function isManyConstants(node: ExprNode): boolean {
  return node.type === 'Value' && Array.isArray(node.value) && node.value.length >= manyConstants
}
