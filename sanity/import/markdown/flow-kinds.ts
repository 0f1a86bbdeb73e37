import type { Element, ElementContent } from 'hast'
import { isBlockName, partMark } from './block-names.ts'
import { element, type HtmlNode, isElement } from './html-tree.ts'

/** Whether a node stands between paragraphs, or holds something that does. */
export function isBlock(node: HtmlNode): boolean {
  return isElement(node) && (isBlockName(node.tagName) || node.children.some(isBlock))
}

/** Blocks, and the runs of inline content between them. */
export type FlowPart =
  | { type: 'block'; node: Element }
  | { type: 'inline'; nodes: ElementContent[] }

/**
 * Splits content into blocks and runs of inline content. An inline element around blocks, as a
 * link around a heading, goes inside them.
 */
export function flowParts(nodes: readonly HtmlNode[]): FlowPart[] {
  const parts: FlowPart[] = []
  for (const node of nodes) {
    if (node.type === 'doctype') continue
    if (node.type === 'comment' && node.value === partMark) {
      parts.push({ type: 'inline', nodes: [] })
      continue
    }
    if (!isElement(node) || !isBlock(node)) {
      const last = parts.at(-1)
      if (last?.type === 'inline') last.nodes.push(node)
      else parts.push({ type: 'inline', nodes: [node] })
    } else if (isBlockName(node.tagName)) {
      parts.push({ type: 'block', node })
    } else {
      parts.push(...flowParts(inward(node)))
    }
  }
  return parts
}

function inward(wrapper: Element): ElementContent[] {
  return flowParts(wrapper.children).flatMap((part): ElementContent[] => {
    if (part.type === 'inline') return [{ ...wrapper, children: part.nodes }]
    const { node } = part
    if (node.children.length === 0) return [node]
    return [{ ...node, children: inward({ ...wrapper, children: node.children }) }]
  })
}

/** Whether content shows nothing: white space, comments. */
export function isEmpty(nodes: readonly HtmlNode[]): boolean {
  return nodes.every(
    (node) => node.type === 'comment' || (node.type === 'text' && node.value.trim() === ''),
  )
}

/** A paragraph in bold, for the term of a list or the line that opens details. */
export function boldLine(children: ElementContent[], like: HtmlNode): Element {
  return element('p', [element('strong', children, like)], like)
}
