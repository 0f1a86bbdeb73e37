import type { ExprNode } from 'groq-js'
import type { HostFunctions } from './host-functions.ts'
import { mapChildren, readsThis } from './walk-tree.ts'

export type Scopes = {
  /** Whether a node has the same value wherever it is evaluated: it reads no `@` or `^` around it. */
  isClosed(node: ExprNode): boolean
  /** The outermost scope that it reads: 0 for `@`, 1 for `^`, 2 for `^.^`; -1 for none. */
  levelsRead(node: ExprNode): number
  /** Whether there is a call of our code in it, as every reading of documents is. */
  hasCall(node: ExprNode): boolean
}

/** `reads`: as `levelsRead`. */
type Found = { reads: number; hasCall: boolean }

/** What nodes of planned queries read of the scopes around them. */
export function createScopes(calls: Pick<HostFunctions, 'isCall'>): Scopes {
  const found = { hidden: new WeakMap<ExprNode, Found>(), shown: new WeakMap<ExprNode, Found>() }

  function inside(node: ExprNode, isHidden: boolean): Found {
    const known = found[isHidden ? 'hidden' : 'shown']
    const before = known.get(node)
    if (before !== undefined) return before
    let reads = ownReads(node)
    let hasCall = calls.isCall(node)
    mapChildren(node, (child, entering) => {
      const of = inside(child, entering === 'same' ? isHidden : entering === 'hidden')
      reads = Math.max(reads, entering === 'same' ? of.reads : outside(of.reads, isHidden))
      hasCall ||= of.hasCall
      return child
    })
    known.set(node, { reads, hasCall })
    return { reads, hasCall }
  }

  return {
    // Whether its own scope is hidden changes only what it reads of others.
    isClosed: (node) => inside(node, false).reads < 0,
    levelsRead: (node) => inside(node, false).reads,
    hasCall: (node) => inside(node, false).hasCall,
  }
}

function ownReads(node: ExprNode): number {
  if (node.type === 'Parent') return node.n
  // Selectors are not walked.
  const isOpaque = node.type === 'Tuple' || node.type.startsWith('Selector')
  return isOpaque || readsThis(node) ? 0 : -1
}

/** What a nested scope reads of the one around it. A hidden scope has no number of its own. */
function outside(reads: number, isHidden: boolean): number {
  if (reads <= 0) return -1
  return isHidden ? reads : reads - 1
}
