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
  switch (node.type) {
    case 'And':
    case 'Or':
    case 'OpCall':
      return { ...node, left: same(node.left), right: same(node.right) }
    case 'InRange':
      return { ...node, base: same(node.base), left: same(node.left), right: same(node.right) }
    case 'AccessAttribute':
      return node.base === undefined ? node : { ...node, base: same(node.base) }
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Asc':
    case 'Deref':
    case 'Desc':
    case 'Group':
    case 'Neg':
    case 'Not':
    case 'Pos':
    case 'Slice':
      return { ...node, base: same(node.base) }
    case 'Filter':
    case 'Projection':
      return { ...node, base: same(node.base), expr: visit(node.expr, 'nested') }
    case 'Map':
    case 'FlatMap':
      return { ...node, base: same(node.base), expr: visit(node.expr, 'hidden') }
    case 'FuncCall':
      return { ...node, args: node.args.map(same) }
    case 'PipeFuncCall':
      return {
        ...node,
        base: same(node.base),
        args: node.args.map((argument) => visit(argument, 'nested')),
      }
    case 'Array':
      return {
        ...node,
        elements: node.elements.map((element) => ({ ...element, value: same(element.value) })),
      }
    case 'Object':
      return { ...node, attributes: node.attributes.map((attribute) => inside(attribute, same)) }
    case 'Select':
      return {
        ...node,
        alternatives: node.alternatives.map((alternative) => ({
          ...alternative,
          condition: same(alternative.condition),
          value: same(alternative.value),
        })),
        ...(node.fallback && { fallback: same(node.fallback) }),
      }
    case 'Context':
    case 'Everything':
    case 'Parameter':
    case 'Parent':
    case 'SelectorFuncCall':
    case 'SelectorNested':
    case 'This':
    case 'Tuple':
    case 'Value':
      return node
  }
}

function inside(
  attribute: ObjectAttributeNode,
  same: (child: ExprNode) => ExprNode,
): ObjectAttributeNode {
  const value = same(attribute.value)
  return attribute.type === 'ObjectConditionalSplat'
    ? { ...attribute, condition: same(attribute.condition), value }
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

function readsThis(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return node.base === undefined
  return node.type === 'FuncCall' && readers.has(node.name)
}
