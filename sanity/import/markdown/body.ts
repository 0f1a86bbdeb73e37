import { resolveAnchors } from './anchors.ts'
import { toFlow } from './flow.ts'
import { toHtmlTree } from './html-tree.ts'
import { shiftHeadings } from './outline.ts'
import type { MarkdownNode } from './syntax-tree.ts'
import type { BodyContext, DraftBlock } from './text-blocks.ts'

/**
 * Turns the Markdown below the front matter into the blocks of an article's body. What the blocks
 * cannot hold is reported with its line.
 */
export function toBody(nodes: readonly MarkdownNode[], context: BodyContext): DraftBlock[] {
  const tree = toHtmlTree(nodes)
  shiftHeadings(tree, context.warn)
  const flow = { ...context, anchorLines: new Map<string, number[]>() }
  return resolveAnchors(toFlow(tree.children, flow), flow)
}
