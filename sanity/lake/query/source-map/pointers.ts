import { randomUUID } from 'node:crypto'
import type { ExprNode, ObjectAttributeNode } from 'groq-js'
import { text } from '#lake/query/plan/host-functions.ts'
import { mapChildren } from '#lake/query/plan/walk-tree.ts'

/** No attribute of a document begins with it. */
export const pointerMark = '\0pointer:'
export const splatMark = '\0splat:'

/**
 * The query with a hidden attribute beside each attribute of a projection that says where its
 * value comes from: `{of, name}`, the object that was read and the attribute of it, or a list of
 * these. Objects and lists need none: groq-js passes them through by identity.
 */
export function withPointers(tree: ExprNode): ExprNode {
  const wrapped: ExprNode = {
    type: 'Object',
    attributes: [{ type: 'ObjectAttributeValue', name: 'result', value: mark(tree) }],
  }
  return { ...wrapped, attributes: wrapped.attributes.concat(pointerOf('result', tree) ?? []) }
}

function mark(node: ExprNode): ExprNode {
  const marked = mapChildren(node, mark)
  if (node.type !== 'Object' || marked.type !== 'Object') return marked
  const pointers = node.attributes.flatMap((attribute): ObjectAttributeNode[] => {
    if (attribute.type === 'ObjectSplat' && attribute.value.type !== 'Object') {
      return [hidden(`${splatMark}${randomUUID()}`, attribute.value)]
    }
    if (attribute.type !== 'ObjectAttributeValue' || readsEverything(attribute.value)) return []
    return pointerOf(attribute.name, attribute.value) ?? []
  })
  return { ...marked, attributes: [...marked.attributes, ...pointers] }
}

function hidden(name: string, value: ExprNode): ObjectAttributeNode {
  return { type: 'ObjectAttributeValue', name, value }
}

function pointerOf(name: string, value: ExprNode): ObjectAttributeNode[] | undefined {
  const pointer = toPointer(value)
  return pointer && [hidden(`${pointerMark}${name}`, pointer)]
}

/** Evaluates to where the value of the expression comes from. */
function toPointer(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return toPointer(node.base)
  if (node.type === 'AccessAttribute') return pair(node.base, text(node.name))
  if (node.type === 'AccessElement') return pair(node.base, { type: 'Value', value: node.index })
  if (node.type === 'Map') {
    const expr = toPointer(node.expr)
    return expr && { ...node, expr }
  }
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'coalesce') {
    return {
      type: 'Select',
      alternatives: node.args.map((argument) => ({
        type: 'SelectAlternative' as const,
        condition: { ...node, name: 'defined', args: [argument] },
        value: toPointer(argument) ?? nothing,
      })),
    }
  }
  if (node.type !== 'Select') return undefined
  return {
    ...node,
    alternatives: node.alternatives.map((each) => ({
      ...each,
      value: toPointer(each.value) ?? nothing,
    })),
    ...(node.fallback && { fallback: toPointer(node.fallback) ?? nothing }),
  }
}

const nothing: ExprNode = { type: 'Value', value: null }

function pair(of: ExprNode | undefined, name: ExprNode): ExprNode {
  return {
    type: 'Object',
    attributes: [hidden('of', mark(of ?? { type: 'This' })), hidden('name', name)],
  }
}

/** Expressions that read the dataset get no pointer: they would be evaluated twice. */
function readsEverything(node: ExprNode): boolean {
  let found = node.type === 'Everything'
  mapChildren(node, (child) => {
    found ||= readsEverything(child)
    return child
  })
  return found
}
