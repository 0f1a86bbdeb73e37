import type { Element, ElementContent } from 'hast'
import type { TextBlock } from '#sanity/import/documents.ts'
import { kindOf } from './callout-kinds.ts'
import { attributeOf, element, htmlLine, type HtmlNode, isElement } from './html-tree.ts'
import { type FlowContext, type Piece, toPlainBlocks } from './text-blocks.ts'

type ToFlow = (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]

/** An admonition as a callout; what a callout cannot hold stands after it. */
export function toCallout(node: Element, context: FlowContext, toFlow: ToFlow): Piece[] {
  const kind = attributeOf(node, 'dataKind')?.toLowerCase() ?? ''
  const own = attributeOf(node, 'dataTitle')?.trim()
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

const marker = /^\s*\[!([\w-]+)\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/

/** The admonition in a quotation that begins with `[!NOTE]` or `[!info] Заголовок`. */
export function alertIn(quote: Element): Element | undefined {
  const index = quote.children.findIndex(isElement)
  const paragraph = quote.children[index]
  if (!isElement(paragraph) || paragraph.tagName !== 'p') return undefined
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return undefined
  const [whole, kind = '', , line = ''] = marker.exec(first.value) ?? []
  if (whole === undefined) return undefined
  const isWholeTitle = whole.endsWith('\n') || rest.length === 0
  const after = isWholeTitle
    ? first.value.slice(whole.length)
    : `${line}${first.value.slice(whole.length)}`
  const content: ElementContent[] = [
    { ...paragraph, children: [{ ...first, value: after }, ...rest] },
    ...quote.children.slice(index + 1),
  ]
  const callout = element('aside', content, quote)
  callout.properties = {
    dataImport: 'callout',
    dataKind: kind.toLowerCase(),
    ...(isWholeTitle && line.trim() !== '' ? { dataTitle: line.trim() } : {}),
  }
  return callout
}
