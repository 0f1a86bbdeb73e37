import type { Element, ElementContent } from 'hast'
import { flowParts, isEmpty } from './flow-kinds.ts'
import { attributeOf, htmlLine, type HtmlNode, htmlText, isElement } from './html-tree.ts'
import { withoutStrayMarks } from './literal-marks.ts'
import { reportElement } from './report-element.ts'
import { type FlowContext, type Piece, toTextPieces } from './text-blocks.ts'

type ToFlow = (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]

/** Their content is no text of the cell. */
const media = /^(?:audio|embed|iframe|object|video)$/

/** The text of a cell: its paragraphs and items of lists are parts of one. */
export function cellText(cell: Element): string {
  return linesOf(cell.children)
    .map((nodes) =>
      nodes
        .map(lineText)
        .join('')
        .replace(/[ \t\f]+/g, ' ')
        .trim(),
    )
    .map((text) => withoutStrayMarks(text).replace(/\s*\n\s*/g, ', '))
    .filter((text) => text !== '')
    .join('; ')
}

/** The text of inline content; only hard breaks are line breaks. */
function lineText(node: HtmlNode): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (!isElement(node)) return ''
  if (node.tagName === 'br') return '\n'
  if (/^(?:script|style|template|svg)$/.test(node.tagName)) return ''
  if (attributeOf(node, 'dataFootnoteRef') !== undefined) return `[${htmlText(node)}]`
  return node.children.map(lineText).join('')
}

function linesOf(nodes: readonly HtmlNode[]): ElementContent[][] {
  return flowParts(nodes).flatMap((part) => {
    if (part.type === 'inline') return isEmpty(part.nodes) ? [] : [part.nodes]
    return media.test(part.node.tagName) ? [] : linesOf(part.node.children)
  })
}

/** What a cell cannot hold, for below the table: its pictures, players and links. */
export function besideTable(cell: Element, context: FlowContext, toFlow: ToFlow): Piece[] {
  const line = htmlLine(cell)
  const nodes = linesOf(cell.children).flat()
  const links = nodes.flatMap(linksIn)
  const pieces = toTextPieces(
    nodes.filter((node) => !isEmpty([node])),
    'normal',
    context,
  )
  const others = [
    ...pieces.filter((piece) => piece._type !== 'block'),
    ...cell.children.flatMap((node) => blocksIn(node, context, toFlow)),
  ]
  if (others.some(({ _type }) => _type === 'pendingImage')) {
    context.warn(line, 'в ячейке таблицы возможен только текст: картинка поставлена под таблицей')
  }
  if (links.length === 0) return others
  context.warn(line, 'в ячейке таблицы возможен только текст: её ссылки стоят под таблицей')
  const quiet = { ...context, warn: () => {}, doubt: () => {} }
  return [...others, ...links.flatMap((link) => toTextPieces([link], 'normal', quiet))]
}

/** Players, and what generators left of blocks they would have made. */
function blocksIn(node: HtmlNode, context: FlowContext, toFlow: ToFlow): Piece[] {
  if (!isElement(node)) return []
  if (media.test(node.tagName)) return toFlow([node], context)
  const isReported = /^(?:hr|section)$/.test(node.tagName) && 'dataImport' in node.properties
  if (isReported) reportElement(node, context)
  return node.children.flatMap((child) => blocksIn(child, context, toFlow))
}

function linksIn(node: HtmlNode): Element[] {
  if (!isElement(node)) return []
  const isLink =
    node.tagName === 'a' && attributeOf(node, 'href') !== undefined && htmlText(node).trim() !== ''
  return isLink ? [withoutPictures(node)] : node.children.flatMap(linksIn)
}

function withoutPictures(node: Element): Element {
  const children = node.children.filter((child) => !isElement(child) || child.tagName !== 'img')
  return { ...node, children }
}
