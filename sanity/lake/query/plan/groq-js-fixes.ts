import type { ExprNode } from 'groq-js'
import { coalesce, text } from './host-functions.ts'
import { mapChildren } from './walk-tree.ts'

/** Rewrites what groq-js 2.0.1 evaluates differently from GROQ's specification. */
export function withGroqJsFixes(node: ExprNode): ExprNode {
  const inner = mapChildren(node, withGroqJsFixes)
  return uniqueNulls(pathInPath(allReleases(inner)))
}

/** The lake replaces `*`, so it must be visible in the tree, not hidden in a function. */
function allReleases(node: ExprNode): ExprNode {
  if (node.type !== 'FuncCall' || node.namespace !== 'releases') return node
  const type: ExprNode = { type: 'AccessAttribute', name: '_type' }
  const expr: ExprNode = { type: 'OpCall', op: '==', left: type, right: text('system.release') }
  return { type: 'Filter', base: { type: 'Everything' }, expr }
}

/** `path("a.b") in path("a.*")`: groq-js answers null for anything but a text on the left. */
function pathInPath(node: ExprNode): ExprNode {
  if (node.type !== 'OpCall' || node.op !== 'in' || node.left.type !== 'FuncCall') return node
  const { namespace, name, args } = node.left
  const [pattern] = args
  if (namespace !== 'global' || name !== 'path' || pattern === undefined) return node
  return { ...node, left: pattern }
}

/** Never in a document: UTF-8 cannot carry a lone surrogate. */
const nullMark = '\ud800null'

/** `array::unique([null, null])` has one null; groq-js keeps both. */
function uniqueNulls(node: ExprNode): ExprNode {
  if (node.type !== 'FuncCall' || node.namespace !== 'array' || node.name !== 'unique') return node
  const self: ExprNode = { type: 'This' }
  const mark = text(nullMark)
  const marked = node.args.map((base): ExprNode => ({
    type: 'Map',
    base,
    expr: coalesce(self, mark),
  }))
  const isMarked: ExprNode = { type: 'OpCall', op: '==', left: self, right: mark }
  return {
    type: 'Map',
    base: { ...node, args: marked },
    expr: {
      type: 'Select',
      alternatives: [
        { type: 'SelectAlternative', condition: isMarked, value: { type: 'Value', value: null } },
      ],
      fallback: self,
    },
  }
}
