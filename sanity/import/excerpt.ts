import { lineOf, type MarkdownNode, plainText } from './markdown/syntax-tree.ts'

export type Excerpt = {
  /** The nodes without the mark. */
  nodes: MarkdownNode[]
  /** The text before the mark, as a proposal for the description. */
  proposal: { text: string; line: number } | undefined
}

/** Where generators end what their lists show of an article. */
const mark = /^<!--\s*(?:more|truncate|excerpt|end ?excerpt|read ?more|cut)\b[^>]{0,200}-->$/i

/** A description may be longer, but search engines show no more. */
const maxLength = 300

/** Takes the mark `<!--more-->` out of an article, with the text above it. */
export function takeExcerpt(nodes: readonly MarkdownNode[]): Excerpt {
  const index = nodes.findIndex((node) => node.type === 'html' && mark.test(node.value.trim()))
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
