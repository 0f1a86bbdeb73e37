import type { ExprNode, ObjectAttributeNode } from 'groq-js'

/**
 * What `@` and `^` mean in a child: the `same` as in its parent, one level deeper (`nested`), or
 * another `@` with the same `^` (`hidden`), as groq-js evaluates them.
 */
export type Entering = 'same' | 'nested' | 'hidden'

type Visit = (child: ExprNode, entering: Entering) => ExprNode

/** The same node with each expression in it replaced by what `visit` returns for it. */
export function mapChildren(node: ExprNode, visit: Visit): ExprNode {
  const same = (child: ExprNode) => visit(child, 'same')
  if (node.type === 'Filter' || node.type === 'Projection') {
    return { ...node, base: same(node.base), expr: visit(node.expr, 'nested') }
  }
  if (node.type === 'Map' || node.type === 'FlatMap') {
    return { ...node, base: same(node.base), expr: visit(node.expr, 'hidden') }
  }
  if (node.type === 'PipeFuncCall') {
    const args = node.args.map((argument) => visit(argument, 'nested'))
    return { ...node, base: same(node.base), args }
  }
  return mapLevel(node, same)
}

/** For a node all of whose children see the same `@` as itself. */
function mapLevel(node: ExprNode, map: (child: ExprNode) => ExprNode): ExprNode {
  if (node.type === 'And' || node.type === 'Or' || node.type === 'OpCall') {
    return { ...node, left: map(node.left), right: map(node.right) }
  }
  if (node.type === 'InRange') {
    return { ...node, base: map(node.base), left: map(node.left), right: map(node.right) }
  }
  if (node.type === 'FuncCall') return { ...node, args: node.args.map(map) }
  if (node.type === 'Array') {
    const elements = node.elements.map((element) => ({ ...element, value: map(element.value) }))
    return { ...node, elements }
  }
  if (node.type === 'Object') {
    return { ...node, attributes: node.attributes.map((attribute) => mapAttribute(attribute, map)) }
  }
  if (node.type === 'Select') {
    const alternatives = node.alternatives.map((alternative) => ({
      ...alternative,
      condition: map(alternative.condition),
      value: map(alternative.value),
    }))
    return { ...node, alternatives, ...(node.fallback && { fallback: map(node.fallback) }) }
  }
  return mapBase(node, map)
}

function mapBase(node: ExprNode, map: (child: ExprNode) => ExprNode): ExprNode {
  if (node.type === 'AccessAttribute') {
    return node.base === undefined ? node : { ...node, base: map(node.base) }
  }
  if (node.type === 'AccessElement' || node.type === 'Slice') {
    return { ...node, base: map(node.base) }
  }
  if (node.type === 'ArrayCoerce' || node.type === 'Deref' || node.type === 'Group') {
    return { ...node, base: map(node.base) }
  }
  if (node.type === 'Asc' || node.type === 'Desc') return { ...node, base: map(node.base) }
  if (node.type === 'Neg' || node.type === 'Not' || node.type === 'Pos') {
    return { ...node, base: map(node.base) }
  }
  return node
}

function mapAttribute(
  attribute: ObjectAttributeNode,
  map: (child: ExprNode) => ExprNode,
): ObjectAttributeNode {
  const value = map(attribute.value)
  return attribute.type === 'ObjectConditionalSplat'
    ? { ...attribute, condition: map(attribute.condition), value }
    : { ...attribute, value }
}

/**
 * An expression of a filter as it reads from outside of that filter, with the same value; undefined
 * when it depends on what is filtered.
 */
export function fromOutside(expression: ExprNode): ExprNode | undefined {
  let readsFiltered = false

  function move(node: ExprNode, depth: number, isHidden: boolean): ExprNode {
    if (depth === 0 && !isHidden && readsThis(node)) readsFiltered = true
    if (node.type === 'Parent') {
      if (node.n === depth) readsFiltered = true
      return node.n > depth ? { ...node, n: node.n - 1 } : node
    }
    return mapChildren(node, (child, entering) => {
      if (entering === 'same') return move(child, depth, isHidden)
      return move(child, isHidden ? depth : depth + 1, entering === 'hidden')
    })
  }

  const moved = move(expression, 0, false)
  return readsFiltered ? undefined : moved
}

/** Functions that read `@` without naming it. */
const readers = new Set(['references', 'versionOf', 'partOfRelease', 'anywhere'])

/** Whether a node by itself reads `@`. */
export function readsThis(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return node.base === undefined
  return node.type === 'FuncCall' && readers.has(node.name)
}

/** Whether `^` is anywhere in an expression. */
export function readsParent(node: ExprNode): boolean {
  let found = node.type === 'Parent'
  mapChildren(node, (child) => {
    found ||= readsParent(child)
    return child
  })
  return found
}
