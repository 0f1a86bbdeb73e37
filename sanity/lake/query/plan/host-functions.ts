import { randomUUID } from 'node:crypto'
import type { DereferenceFunction, ExprNode } from 'groq-js'

/**
 * The only callback of groq-js is the look-up of a reference. So a call to our code is written into
 * the tree as a dereference of a random id, which no document or caller can guess, followed by the
 * argument. Several arguments of any kind are added to a list whose `concat` is our code.
 */
export type HostFunctions = {
  /**
   * An expression whose value is `implement(argument)`, or null when the argument, evaluated
   * at the place of the expression, is not a text.
   */
  call(implement: (argument: string) => unknown, argument: ExprNode): ExprNode
  /** An expression whose value is `implement(arguments)`, evaluated at its place. */
  apply(implement: (values: readonly unknown[]) => unknown, args: readonly ExprNode[]): ExprNode
  /** Whether a node is what `call` returns: the look-up of its value. */
  isCall(node: ExprNode): boolean
  /** For groq-js. */
  dereference: DereferenceFunction
}

export function createHostFunctions(dereference: DereferenceFunction): HostFunctions {
  const secret = randomUUID()
  const implementations = new Map<string, (argument: string) => unknown>()
  const prefixLength = secret.length + 4

  return {
    call(implement, argument) {
      const prefix = `${secret}${String(implementations.size).padStart(4, '0')}`
      implementations.set(prefix, implement)
      return attribute('value', {
        type: 'Deref',
        base: {
          type: 'Object',
          attributes: [
            { type: 'ObjectAttributeValue', name: '_ref', value: concat(text(prefix), argument) },
          ],
        },
      })
    },
    apply(implement, args) {
      const value = Object.assign([], { concat: implement })
      const elements = args.map((each) => ({
        type: 'ArrayElement' as const,
        value: each,
        isSplat: false,
      }))
      const right: ExprNode = { type: 'Array', elements }
      return { type: 'OpCall', op: '+', left: { type: 'Value', value }, right }
    },
    isCall(node) {
      if (node.type !== 'Deref' || node.base.type !== 'Object') return false
      const [reference] = node.base.attributes
      const value = reference?.type === 'ObjectAttributeValue' ? reference.value : undefined
      if (value?.type !== 'OpCall' || value.left.type !== 'Value') return false
      return typeof value.left.value === 'string' && value.left.value.startsWith(secret)
    },
    dereference(reference) {
      const implement = implementations.get(reference._ref.slice(0, prefixLength))
      if (implement === undefined) return dereference(reference)
      return { value: implement(reference._ref.slice(prefixLength)) }
    },
  }
}

export function text(value: string): ExprNode {
  return { type: 'Value', value }
}

export function attribute(name: string, base: ExprNode): ExprNode {
  return { type: 'AccessAttribute', name, base }
}

/** null unless both are texts. */
export function concat(left: ExprNode, right: ExprNode): ExprNode {
  return { type: 'OpCall', op: '+', left, right }
}

export function coalesce(...args: ExprNode[]): ExprNode {
  return { type: 'FuncCall', namespace: 'global', name: 'coalesce', args }
}

/** null unless every member is a text, number or boolean. */
export function join(list: ExprNode, separator: string): ExprNode {
  return { type: 'FuncCall', namespace: 'array', name: 'join', args: [list, text(separator)] }
}
