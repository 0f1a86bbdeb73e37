import type { ExprNode, ObjectAttributeNode } from 'groq-js'
import { text } from '#lake/query/plan/host-functions.ts'
import { mapChildren } from '#lake/query/plan/walk-tree.ts'

/** The symbols under which the objects of one result hide where their attributes come from. */
export type Marks = {
  /** Beside an attribute: `{of, name}`, the object that was read and the attribute of it. */
  pointerTo(name: string): symbol
  /** Beside attributes that `...` spread: the object that they were spread from. */
  splat(): symbol
  isSplat(mark: symbol): boolean
}

export function createMarks(): Marks {
  const pointers = new Map<string, symbol>()
  const splats = new Set<symbol>()
  return {
    pointerTo(name) {
      const known = pointers.get(name) ?? Symbol(name)
      pointers.set(name, known)
      return known
    },
    splat() {
      const made = Symbol('...')
      splats.add(made)
      return made
    },
    isSplat: (mark) => splats.has(mark),
  }
}

/** Each level of objects that are read from objects doubles the query. */
const deepestCopy = 2

/**
 * The query with a hidden attribute beside each attribute of a projection that says where its
 * value comes from: `{of, name}`, the object that was read and the attribute of it, or a list of
 * these. Objects and lists need none: groq-js passes them through by identity.
 */
export function withPointers(tree: ExprNode, marks: Marks): ExprNode {
  const { mark, pointerOf } = marking(marks, 0)
  const result = attributeOf('result', mark(tree))
  return { type: 'Object', attributes: [result, ...pointerOf('result', tree)] }
}

/** `copies` counts how often the nodes were taken out of the query already. */
function marking(marks: Marks, copies: number) {
  function mark(node: ExprNode): ExprNode {
    const marked = mapChildren(node, mark)
    if (node.type !== 'Object' || marked.type !== 'Object') return marked
    const pointers = node.attributes.flatMap((attribute): ObjectAttributeNode[] => {
      if (attribute.type === 'ObjectSplat' && attribute.value.type !== 'Object') {
        return [hidden(marks.splat(), attribute.value)]
      }
      if (attribute.type !== 'ObjectAttributeValue' || readsEverything(attribute.value)) return []
      return pointerOf(attribute.name, attribute.value)
    })
    return { ...marked, attributes: [...marked.attributes, ...pointers] }
  }

  function pointerOf(name: string, value: ExprNode): ObjectAttributeNode[] {
    if (copies === deepestCopy) return []
    const copy = marking(marks, copies + 1)
    const pointer = toPointer(value, copy.mark)
    return pointer === undefined ? [] : [hidden(marks.pointerTo(name), pointer)]
  }

  return { mark, pointerOf }
}

/**
 * groq-js copies symbols with `...` but does not look at them, so that no expression of the query
 * has another value beside them.
 */
function hidden(name: symbol, value: ExprNode): ObjectAttributeNode {
  return Object.assign(attributeOf('', value), { name })
}

type Mark = (node: ExprNode) => ExprNode

/** Evaluates to where the value of the expression comes from. */
function toPointer(node: ExprNode, mark: Mark): ExprNode | undefined {
  if (node.type === 'Group') return toPointer(node.base, mark)
  if (node.type === 'AccessAttribute') return pair(node.base, text(node.name), mark)
  if (node.type === 'AccessElement')
    return pair(node.base, { type: 'Value', value: node.index }, mark)
  if (node.type === 'Map') {
    const expr = toPointer(node.expr, mark)
    return expr && { ...node, expr }
  }
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'coalesce') {
    return {
      type: 'Select',
      alternatives: node.args.map((argument) => ({
        type: 'SelectAlternative' as const,
        condition: { ...node, name: 'defined', args: [argument] },
        value: toPointer(argument, mark) ?? nothing,
      })),
    }
  }
  if (node.type !== 'Select') return undefined
  return {
    ...node,
    alternatives: node.alternatives.map((each) => ({
      ...each,
      value: toPointer(each.value, mark) ?? nothing,
    })),
    ...(node.fallback && { fallback: toPointer(node.fallback, mark) ?? nothing }),
  }
}

const nothing: ExprNode = { type: 'Value', value: null }

function pair(of: ExprNode | undefined, name: ExprNode, mark: Mark): ExprNode {
  const read = mark(of ?? { type: 'This' })
  return { type: 'Object', attributes: [attributeOf('of', read), attributeOf('name', name)] }
}

function attributeOf(name: string, value: ExprNode): ObjectAttributeNode {
  return { type: 'ObjectAttributeValue', name, value }
}

const known = new WeakMap<ExprNode, boolean>()

/** Expressions that read the dataset get no pointer: they would be evaluated twice. */
function readsEverything(node: ExprNode): boolean {
  let found = known.get(node) ?? node.type === 'Everything'
  if (!known.has(node)) {
    mapChildren(node, (child) => {
      found ||= readsEverything(child)
      return child
    })
    known.set(node, found)
  }
  return found
}
