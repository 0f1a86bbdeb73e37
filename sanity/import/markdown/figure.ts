import type { Element } from 'hast'
import { flowParts, isEmpty } from './flow-kinds.ts'
import { holdsLink, type HtmlNode, htmlText, isElement } from './html-tree.ts'
import type { FlowContext, Piece } from './text-blocks.ts'

type ToFlow = (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]

/**
 * The content of a figure. Its caption, or the words beside the picture, become the caption of its
 * last picture; a caption with links, which a picture cannot hold, stands below as a paragraph.
 */
export function toFigure(node: Element, context: FlowContext, toFlow: ToFlow): Piece[] {
  const isCaption = (child: HtmlNode) => isElement(child) && child.tagName === 'figcaption'
  const captions = node.children.filter(isCaption)
  const content = node.children.filter((child) => !isCaption(child))
  const pieces = toFlow(content, context)
  const beside = captions.length === 0 ? pieces.filter(isPlainText) : []
  const words =
    captions.length === 0 ? beside.map(textOf).join(' ') : captions.map(htmlText).join(' ')
  const caption = words.replace(/\s+/g, ' ').trim()
  const index = pieces.findLastIndex(({ _type }) => _type === 'pendingImage')
  const picture = pieces[index]
  if (caption === '') return pieces
  if (
    picture?._type !== 'pendingImage' ||
    captions.some(holdsLink) ||
    picture.caption !== undefined
  ) {
    return [...pieces, ...toFlow(captions.flatMap(contentOf), context)]
  }
  return pieces.with(index, { ...picture, caption }).filter((piece) => !beside.includes(piece))
}

function isPlainText(piece: Piece): boolean {
  return piece._type === 'block' && piece.markDefs.length === 0 && piece.style === 'normal'
}

function textOf(piece: Piece): string {
  return piece._type === 'block' ? piece.children.map(({ text }) => text).join('') : ''
}

function contentOf(node: HtmlNode): HtmlNode[] {
  if (
    !isElement(node) ||
    flowParts(node.children).every((part) => part.type === 'inline' && isEmpty(part.nodes))
  )
    return []
  return [{ ...node, tagName: 'p' }]
}
