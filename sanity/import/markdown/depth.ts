import { lineOf, type MarkdownNode } from './syntax-tree.ts'

/** Deepest nesting of a syntax tree; what walks it is recursive. */
const maxDepth = 100

/** The line of the first node that is nested too deep, if there is one. */
export function tooDeepLine(nodes: readonly MarkdownNode[]): number | undefined {
  let level = [...nodes]
  for (let depth = 1; level.length > 0; depth += 1) {
    const [first] = level
    if (depth > maxDepth && first !== undefined) return lineOf(first)
    level = level.flatMap((node): MarkdownNode[] => ('children' in node ? node.children : []))
  }
  return undefined
}
