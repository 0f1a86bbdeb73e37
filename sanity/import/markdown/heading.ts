import { type MarkdownNode, plainText } from './syntax-tree.ts'

/**
 * Removes the heading of level 1 with which an article begins, which becomes the page's `<h1>`. One
 * further down is the heading of a section and stays.
 */
export function takeHeading(nodes: readonly MarkdownNode[]): {
  heading: string | undefined
  nodes: MarkdownNode[]
} {
  const index = nodes.findIndex((node) => !isInvisible(node))
  const node = nodes[index]
  const text = node && headingText(node)?.replace(/\s+/g, ' ').trim()
  if (text === undefined) return { heading: undefined, nodes: [...nodes] }
  return { heading: text || undefined, nodes: nodes.toSpliced(index, 1) }
}

const htmlHeading = /^\s*<h1\b[^>]*>([^<]*)<\/h1>\s*$/i

function headingText(node: MarkdownNode): string | undefined {
  if (node.type === 'html') return htmlHeading.exec(node.value)?.[1]
  return node.type === 'heading' && node.depth === 1 ? plainText(node) : undefined
}

/** Front matter, definitions, comments, and what generators would have run. */
function isInvisible(node: MarkdownNode): boolean {
  if (node.type === 'yaml' || node.type === 'definition') return true
  return (
    node.type === 'html' &&
    (node.value.trim() === '' ||
      /^\s*(?:<!--[\s\S]*-->|<hr data-import="report"[^>]*>)\s*$/.test(node.value))
  )
}
