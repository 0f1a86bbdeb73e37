import type { Blockquote, List, PhrasingContent, RootContent } from 'mdast'
import { escapeHtml } from '#lib/format/escape-html.ts'
import { headingDepths, paragraph } from '#lib/content/markdown/nodes.ts'
import type { Resolve } from '#lib/content/markdown/nodes.ts'
import { unlinked } from './unlinked.ts'
import type { LinkMark, Paragraph, TextSpan } from '#lib/content/view/parts/text.ts'

/**
 * Paragraphs, headings, quotations and lists as Markdown nodes that the importer reads back to the
 * same text, with marks in the same order. What Markdown has no sign for is HTML.
 */
export function textNodes(blocks: readonly Paragraph[], resolve: Resolve): RootContent[] {
  const nodes: RootContent[] = []
  let open: { list: List; level: number }[] = []
  for (const block of blocks) {
    if (block.listItem === undefined) {
      open = []
      addTextNode(textNode(block, resolve), nodes)
    } else {
      addItem(block, nodes, open, resolve)
    }
  }
  return nodes
}

function addItem(
  block: Paragraph,
  nodes: RootContent[],
  open: { list: List; level: number }[],
  resolve: Resolve,
): void {
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
  const item = paragraph(...phrasing(block, resolve))
  innermost.list.children.push({ type: 'listItem', spread: false, children: [item] })
}

/** Neighbouring paragraphs of a quotation are one quotation, unless one begins like its source. */
function addTextNode(node: RootContent, nodes: RootContent[]): void {
  const last = nodes.at(-1)
  const isOne = node.type === 'blockquote' && last?.type === 'blockquote'
  if (isOne && !startsWithDash(node)) last.children.push(...node.children)
  else nodes.push(node)
}

function startsWithDash({ children: [first] }: Blockquote): boolean {
  const [opening] = first?.type === 'paragraph' ? first.children : []
  return opening?.type === 'text' && /^[—–-]/.test(opening.value)
}

function textNode(block: Paragraph, resolve: Resolve): RootContent {
  const { style } = block
  const children = phrasing(block, resolve)
  if (style === 'h2' || style === 'h3' || style === 'h4') {
    return { type: 'heading', depth: headingDepths[style], children }
  }
  const [first] = block.children
  const isCode = block.children.length === 1 && first?.marks.join() === 'code'
  if (style === 'normal' && isCode && first?.text.includes('\n')) {
    return { type: 'code', value: first.text }
  }
  const node = paragraph(...children)
  return style === 'blockquote' ? { type: 'blockquote', children: [node] } : node
}

/** The text of a paragraph with its marks. */
function phrasing({ children, markDefs }: Paragraph, resolve: Resolve): PhrasingContent[] {
  const links = new Map((markDefs ?? []).map((mark) => [mark._key, mark]))
  return nested(children, { depth: 0, isInLink: false }, { links, resolve })
}

type Place = { depth: number; isInLink: boolean }
type Links = { links: ReadonlyMap<string, LinkMark>; resolve: Resolve }

/** Neighbours with the same mark at a depth are inside one node. */
function nested(spans: readonly TextSpan[], place: Place, context: Links): PhrasingContent[] {
  const { depth, isInLink } = place
  const nodes: PhrasingContent[] = []
  for (let start = 0; start < spans.length;) {
    const mark = spans[start]?.marks[depth]
    let end = start + 1
    while (end < spans.length && spans[end]?.marks[depth] === mark) end += 1
    const group = spans.slice(start, end)
    const isBare = group.every(({ marks }) => marks.length === depth + 1)
    if (mark === undefined) nodes.push(...group.flatMap(({ text }) => breaks(text, isInLink)))
    else if (mark === 'code' && isBare) nodes.push(...group.map(codeNode))
    else nodes.push(...marked(mark, group, place, context))
    start = end
  }
  return nodes
}

function codeNode({ text }: TextSpan): PhrasingContent {
  return { type: 'inlineCode', value: text }
}

function breaks(text: string, isInLink: boolean): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' as const }]),
      ...(isInLink && line !== '' ? [{ type: 'text' as const, value: line }] : []),
      ...(isInLink ? [] : unlinked(line)),
    ])
}

/** Marks that Markdown has no sign for. */
const tags: Readonly<Record<string, string>> = {
  code: 'code',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  underline: 'u',
}

function marked(
  mark: string,
  group: readonly TextSpan[],
  { depth, isInLink }: Place,
  context: Links,
): PhrasingContent[] {
  const link = context.links.get(mark)
  const isPlainLink = link !== undefined && !link.newTab && link.rel === undefined
  const inside = { depth: depth + 1, isInLink: isInLink || isPlainLink }
  const children = nested(group, inside, context)
  if (mark === 'strong') return [{ type: 'strong', children }]
  if (mark === 'em') return [{ type: 'emphasis', children }]
  if (mark === 'strike-through') return [{ type: 'delete', children }]
  const tag = tags[mark]
  if (tag !== undefined) return inTag(tag, '', children)
  if (link === undefined) return children
  const url = context.resolve(link.href)
  if (isPlainLink) return [{ type: 'link', url, children }]
  const target = link.newTab ? ' target="_blank"' : ''
  const rel = link.rel === undefined ? '' : ` rel="${escapeHtml(link.rel)}"`
  return inTag('a', ` href="${escapeHtml(url)}"${target}${rel}`, children)
}

function inTag(name: string, attributes: string, children: PhrasingContent[]): PhrasingContent[] {
  return [
    { type: 'html', value: `<${name}${attributes}>` },
    ...children,
    { type: 'html', value: `</${name}>` },
  ]
}
