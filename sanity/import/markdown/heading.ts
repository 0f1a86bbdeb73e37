import { type MarkdownNode, plainText } from './syntax-tree.ts'

/**
 * Takes the first heading of level 1 out of an article: the page draws its own `<h1>` from it.
 * Further ones stay where they are.
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
