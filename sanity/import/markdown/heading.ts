import { type MarkdownNode, plainText } from './syntax-tree.ts'

/**
 * Removes the first heading of level 1 from an article, which becomes the page's `<h1>`. Further
 * ones stay.
 */
export function takeHeading(nodes: readonly MarkdownNode[]): {
  heading: string | undefined
  nodes: MarkdownNode[]
} {
  const index = nodes.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const node = nodes[index]
  if (node === undefined) return { heading: undefined, nodes: [...nodes] }
  const heading = plainText(node).replace(/\s+/g, ' ').trim() || undefined
  return { heading, nodes: nodes.toSpliced(index, 1) }
}
