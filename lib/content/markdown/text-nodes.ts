import {
  buildMarksTree,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
} from '@portabletext/toolkit'
import type { ToolkitNestedPortableTextSpan, ToolkitTextNode } from '@portabletext/toolkit'
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { headingDepths, paragraph } from './nodes.ts'
import type { Resolve } from './nodes.ts'

/** Paragraphs, headings, quotations and lists as a Markdown tree. */
export function textNodes(blocks: readonly Paragraph[], resolve: Resolve): RootContent[] {
  const nodes: RootContent[] = []
  let open: { list: List; level: number }[] = []
  for (const block of blocks) {
    const children = phrasing(block, resolve)
    if (block.listItem === undefined) {
      open = []
      nodes.push(textNode(block, children))
      continue
    }
    const level = block.level ?? 1
    const ordered = block.listItem === 'number'
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    let innermost = open.at(-1)
    if (innermost === undefined || innermost.level < level || innermost.list.ordered !== ordered) {
      if (innermost?.level === level) open.pop()
      const list: List = { type: 'list', ordered, spread: false, children: [] }
      const parent = open.at(-1)?.list.children.at(-1)
      if (parent) parent.children.push(list)
      else nodes.push(list)
      innermost = { list, level }
      open.push(innermost)
    }
    innermost.list.children.push(listItem(children))
  }
  return nodes
}

function listItem(children: PhrasingContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(...children)] }
}

function textNode({ style, children: spans }: Paragraph, children: PhrasingContent[]): RootContent {
  const text = spans.map((span) => span.text).join('')
  if (text.includes('\n') && spans.every(({ marks }) => marks.includes('code'))) {
    return { type: 'code', value: text }
  }
  if (style === 'h2' || style === 'h3' || style === 'h4') {
    return { type: 'heading', depth: headingDepths[style], children }
  }
  const node = paragraph(...children)
  return style === 'blockquote' ? { type: 'blockquote', children: [node] } : node
}

function phrasing(block: Paragraph, resolve: Resolve): PhrasingContent[] {
  return buildMarksTree(block).flatMap((node) => inline(node, resolve))
}

type Inline = ToolkitTextNode | ToolkitNestedPortableTextSpan | { _type: string }

function inline(node: Inline, resolve: Resolve): PhrasingContent[] {
  if (isPortableTextToolkitTextNode(node)) {
    return [node.text === '\n' ? { type: 'break' } : { type: 'text', value: node.text }]
  }
  if (!isPortableTextToolkitSpan(node)) return []
  const children = node.children.flatMap((child) => inline(child, resolve))
  switch (node.markType) {
    case 'strong':
      return [{ type: 'strong', children }]
    case 'em':
      return [{ type: 'emphasis', children }]
    case 'strike-through':
      return [{ type: 'delete', children }]
    case 'code':
      return [{ type: 'inlineCode', value: children.map(textOf).join('') }]
    case 'link': {
      const href: unknown = node.markDef?.['href']
      return typeof href === 'string' ? [{ type: 'link', url: resolve(href), children }] : children
    }
    default:
      return children
  }
}

function textOf(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ' '
}
