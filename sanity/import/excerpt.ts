import { isExcerptMark } from './markdown/excerpt-mark.ts'
import { lineOf, type MarkdownNode, plainText } from './markdown/syntax-tree.ts'

export type Excerpt = {
  /** The nodes without the mark. */
  nodes: MarkdownNode[]
  /** The text before the mark, as a proposal for the description. */
  proposal: { text: string; line: number } | undefined
}

/** A description may be longer, but search engines show no more. */
const maxLength = 300

/** Takes the mark `<!--more-->` out of an article, with the text above it. */
export function takeExcerpt(nodes: readonly MarkdownNode[]): Excerpt {
  const index = nodes.findIndex((node) => node.type === 'html' && isExcerptMark(node.value))
  const found = nodes[index]
  if (found === undefined) return { nodes: [...nodes], proposal: undefined }
  const text = nodes
    .slice(0, index)
    .filter((node) => node.type === 'paragraph')
    .map(plainText)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return {
    nodes: nodes.toSpliced(index, 1),
    proposal: text === '' ? undefined : { text: shortened(text), line: lineOf(found) },
  }
}

/** Whole sentences if they fit, otherwise whole words. */
function shortened(text: string): string {
  if (text.length <= maxLength) return text
  const start = text.slice(0, maxLength)
  const sentences = /^.*[.!?…](?=\s)/s.exec(start)?.[0]
  return sentences ?? `${start.slice(0, start.lastIndexOf(' ') + 1).trim() || start}…`
}
