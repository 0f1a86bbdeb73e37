import type { Element, ElementContent } from 'hast'
import { flowParts, isEmpty } from './flow-kinds.ts'
import { attributeOf, htmlLine, type HtmlNode, htmlText, isElement } from './html-tree.ts'
import { withoutStrayMarks } from './literal-marks.ts'
import { type FlowContext, type Piece, toTextPieces } from './text-blocks.ts'

type ToFlow = (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]

/** More columns than the Studio allows and a screen shows. */
const mostColumns = 12

type Row = { cells: Element[]; isHeader: boolean }

/**
 * A table as a table block, whose cells are plain text: pictures and links in them stand below it.
 * A table that only arranges blocks, as old HTML does, becomes these blocks.
 */
export function toTable(table: Element, context: FlowContext, toFlow: ToFlow): Piece[] {
  const rows = rowsOf(table)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (width <= 1 || rows.some(({ cells }) => cells.some(holdsTable))) {
    return toFlow(
      rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)),
      context,
    )
  }
  const line = htmlLine(table)
  const texts = rows.map(({ cells }) => spread(cells, cellText))
  const shown = texts.filter((row) => row.some((text) => text !== ''))
  const below = rows.flatMap(({ cells }) => cells.flatMap((cell) => besideTable(cell, context)))
  if (shown.length === 0) return below
  const hasHeader = rows[0]?.isHeader === true && (texts[0]?.some((text) => text !== '') ?? false)
  if (width > mostColumns)
    context.warn(line, `в таблице ${width} столбцов, прочесть можно ${mostColumns}: разделите её`)
  if (hasMarks(table))
    context.warn(line, 'в ячейках таблицы возможен только текст: выделения сняты')
  return [
    {
      _type: 'tableBlock',
      _key: '',
      caption: captionOf(table),
      headerRow: hasHeader && shown.length > 1,
      rows: shown.map((cells, index) => ({ _type: 'tableRow', _key: `r${index}`, cells })),
    },
    ...below,
  ]
}

function rowsOf(table: Element): Row[] {
  return table.children.filter(isElement).flatMap((child): Row[] => {
    if (child.tagName === 'tr') return [toRow(child, false)]
    if (!/^(?:thead|tbody|tfoot)$/.test(child.tagName)) return []
    const isHead = child.tagName === 'thead'
    return child.children.filter(isElement).map((row) => toRow(row, isHead))
  })
}

function toRow(row: Element, isHead: boolean): Row {
  const cells = row.children.filter(isElement)
  return {
    cells,
    isHeader: isHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th')),
  }
}

/** The texts of a row; a cell over several columns leaves the others empty. */
function spread(cells: readonly Element[], text: (cell: Element) => string): string[] {
  return cells.flatMap((cell) => {
    const span = Math.min(Number(attributeOf(cell, 'colSpan') ?? 1) || 1, mostColumns)
    return [text(cell), ...Array.from({ length: span - 1 }, () => '')]
  })
}

/** Paragraphs and items of a list in a cell are one text. */
function cellText(cell: Element): string {
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
    return linesOf(part.node.children)
  })
}

/** What a cell cannot hold, for below the table: its pictures and links. */
function besideTable(cell: Element, context: FlowContext): Piece[] {
  const line = htmlLine(cell)
  const nodes = linesOf(cell.children).flat()
  const links = nodes.flatMap(linksIn)
  const pieces = toTextPieces(
    nodes.filter((node) => !isEmpty([node])),
    'normal',
    context,
  )
  const pictures = pieces.filter((piece) => piece._type !== 'block')
  if (pictures.some(({ _type }) => _type === 'pendingImage')) {
    context.warn(line, 'в ячейке таблицы возможен только текст: картинка поставлена под таблицей')
  }
  if (links.length === 0) return pictures
  context.warn(line, 'в ячейке таблицы возможен только текст: её ссылки стоят под таблицей')
  const quiet = { ...context, warn: () => {}, doubt: () => {} }
  return [...pictures, ...links.flatMap((link) => toTextPieces([link], 'normal', quiet))]
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

function holdsTable(node: HtmlNode): boolean {
  return (
    isElement(node) &&
    node.children.some(
      (child) => isElement(child) && (child.tagName === 'table' || holdsTable(child)),
    )
  )
}

function hasMarks(node: HtmlNode): boolean {
  return (
    isElement(node) &&
    (/^(?:b|strong|i|em|code|s|del|u|mark)$/.test(node.tagName) || node.children.some(hasMarks))
  )
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => isElement(child) && child.tagName === 'caption')
  return caption && (htmlText(caption).replace(/\s+/g, ' ').trim() || undefined)
}
