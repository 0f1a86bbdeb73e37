import type { ExprNode } from 'groq-js'
import type { HostFunctions } from './host-functions.ts'
import { mapChildren, readsThis } from './walk-tree.ts'

export type Scopes = {
  /** The scopes that a node reads, from the inside: 0 for `@`, 1 for `^`, 2 for `^.^`. */
  levelsOf(node: ExprNode): number[]
  /** Whether there is a call of our code in it, as every reading of documents is. */
  hasCall(node: ExprNode): boolean
}

type Found = { levels: ReadonlySet<number>; hasCall: boolean }

/** What nodes of planned queries read of the scopes around them. */
export function createScopes(calls: Pick<HostFunctions, 'isCall'>): Scopes {
  const found = { hidden: new WeakMap<ExprNode, Found>(), shown: new WeakMap<ExprNode, Found>() }

  function inside(node: ExprNode, isHidden: boolean): Found {
    const known = found[isHidden ? 'hidden' : 'shown']
    const before = known.get(node)
    if (before !== undefined) return before
    const levels = new Set(ownLevels(node))
    let hasCall = calls.isCall(node)
    mapChildren(node, (child, entering) => {
      const of = inside(child, entering === 'same' ? isHidden : entering === 'hidden')
      for (const level of of.levels) {
        if (entering === 'same') levels.add(level)
        // A hidden scope has no number of its own.
        else if (level > 0) levels.add(isHidden ? level : level - 1)
      }
      hasCall ||= of.hasCall
      return child
    })
    known.set(node, { levels, hasCall })
    return { levels, hasCall }
  }

  return {
    levelsOf: (node) => [...inside(node, false).levels].toSorted((a, b) => a - b),
    hasCall: (node) => inside(node, false).hasCall,
  }
}

function ownLevels(node: ExprNode): number[] {
  if (node.type === 'Parent') return [node.n]
  // Selectors are not walked.
  const isOpaque = node.type === 'Tuple' || node.type.startsWith('Selector')
  return isOpaque || readsThis(node) ? [0] : []
}
