import type { Element, ElementContent } from 'hast'
import type { TextBlock } from '#sanity/import/documents.ts'
import { plainTitle } from './generators/container-call.ts'
import { kindOf } from './callout-kinds.ts'
import {
  attributeOf,
  element,
  holdsLink,
  htmlLine,
  type HtmlNode,
  htmlText,
  isElement,
} from './html-tree.ts'
import { type FlowContext, type Piece, toPlainBlocks } from './text-blocks.ts'

type ToFlow = (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]

/** An admonition as a callout; what a callout cannot hold stands after it. */
export function toCallout(node: Element, context: FlowContext, toFlow: ToFlow): Piece[] {
  const kind = attributeOf(node, 'dataKind')?.toLowerCase() ?? ''
  const own = plainTitle(attributeOf(node, 'dataTitle') ?? '')
  const title = own || kindOf(kind) || undefined
  const pieces = toFlow(node.children, context)
  const text = pieces.filter((piece) => piece._type === 'block')
  const others = pieces.filter((piece) => piece._type !== 'block')
  const blocks = others.filter(({ _type }) => _type !== 'anchorMark')
  if (blocks.length > 0) {
    context.warn(
      htmlLine(node),
      'во врезке возможен только текст: картинки и блоки поставлены после неё',
    )
  }
  const shown =
    text.length === 0 && title !== undefined ? toPlainBlocks(title, []) : text.map(asParagraph)
  if (shown.length === 0) return others
  const callout: Piece = {
    _type: 'calloutBlock',
    _key: '',
    title: text.length === 0 ? undefined : title,
    text: shown.map((block, index) => ({ ...block, _key: `t${index}` })),
  }
  return [callout, ...others]
}

/** A callout has paragraphs and lists; a heading in it is a line in bold. */
function asParagraph(block: TextBlock): TextBlock {
  if (block.style === 'normal') return block
  const isHeading = block.style !== 'blockquote'
  const children = block.children.map((span) => ({
    ...span,
    marks: isHeading && !span.marks.includes('strong') ? ['strong', ...span.marks] : span.marks,
  }))
  return { ...block, style: 'normal', children }
}

const marker = /^\s*\[!([\w-]+)\][+-]?[ \t]*/

/** The admonition in a quotation that begins with `[!NOTE]` or `[!info] Заголовок`. */
export function alertIn(quote: Element): Element | undefined {
  const index = quote.children.findIndex(isElement)
  const paragraph = quote.children[index]
  if (!isElement(paragraph) || paragraph.tagName !== 'p') return undefined
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return undefined
  const [whole, kind = ''] = marker.exec(first.value) ?? []
  if (whole === undefined) return undefined
  const { line, after } = firstLine([{ ...first, value: first.value.slice(whole.length) }, ...rest])
  // A callout's title is plain text: with a link the line is the first of the content.
  const isTitle = !line.some(holdsLink)
  const content: ElementContent[] = [
    { ...paragraph, children: isTitle ? after : [...line, ...after] },
    ...quote.children.slice(index + 1),
  ]
  const title = isTitle ? line.map(htmlText).join('').trim() : ''
  const callout = element('aside', content, quote)
  callout.properties = {
    dataImport: 'callout',
    dataKind: kind.toLowerCase(),
    ...(title !== '' && { dataTitle: title }),
  }
  return callout
}

/** The inline content up to a line break, and what follows it. */
function firstLine(nodes: readonly ElementContent[]): {
  line: ElementContent[]
  after: ElementContent[]
} {
  const index = nodes.findIndex((node) => htmlText(node).includes('\n'))
  const node = nodes[index]
  if (node === undefined) return { line: [...nodes], after: [] }
  if (node.type !== 'text') return { line: nodes.slice(0, index), after: nodes.slice(index) }
  const at = node.value.indexOf('\n')
  return {
    line: [...nodes.slice(0, index), { ...node, value: node.value.slice(0, at) }],
    after: [{ ...node, value: node.value.slice(at + 1) }, ...nodes.slice(index + 1)],
  }
}
