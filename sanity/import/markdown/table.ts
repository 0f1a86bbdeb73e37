import type { Element } from 'hast'
import { htmlLine, type HtmlNode, htmlText, isElement } from './html-tree.ts'
import { besideTable, cellText } from './table-cell.ts'
import { hasTallCell, isLayout, rowsOf, type TableRow, toGrid } from './table-rows.ts'
import type { FlowContext, Piece } from './text-blocks.ts'

type ToFlow = (nodes: readonly HtmlNode[], context: FlowContext) => Piece[]

/** More columns than the Studio allows and a screen shows. */
const mostColumns = 12

/**
 * A table as a table block, whose cells are plain text: pictures, players and links in them stand
 * below it. A table that only arranges blocks, as old HTML does, becomes these blocks.
 */
export function toTable(table: Element, context: FlowContext, toFlow: ToFlow): Piece[] {
  const rows = rowsOf(table)
  const line = htmlLine(table)
  if (isLayout(rows)) {
    // Each cell apart: the words of two are never one.
    const pieces = partsOf(table, rows).flatMap((part) => toFlow(part.children, context))
    if (pieces.length > 0) context.warn(line, 'таблица для расстановки блоков стала этими блоками')
    return pieces
  }
  const texts = toGrid(rows, cellText, mostColumns)
  const shown = filled(texts.filter((row) => row.some((text) => text !== '')))
  const below = partsOf(table, rows).flatMap((part) => besideTable(part, context, toFlow))
  if (shown.length === 0) return below
  const hasHeader = rows[0]?.isHeader === true && (texts[0]?.some((text) => text !== '') ?? false)
  sayLosses(table, rows, texts, context)
  const caption = captionOf(table)
  return [
    {
      _type: 'tableBlock',
      _key: '',
      caption: (caption && htmlText(caption).replace(/\s+/g, ' ').trim()) || undefined,
      headerRow: hasHeader && shown.length > 1,
      rows: shown.map((cells, index) => ({ _type: 'tableRow', _key: `r${index}`, cells })),
    },
    ...below,
  ]
}

/** As many cells in each row as in the longest. */
function filled(rows: readonly string[][]): string[][] {
  const width = widthOf(rows)
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0)
}

function sayLosses(
  table: Element,
  rows: readonly TableRow[],
  texts: readonly string[][],
  { warn }: FlowContext,
): void {
  const line = htmlLine(table)
  const width = widthOf(texts)
  if (width > mostColumns)
    warn(line, `в таблице ${width} столбцов, прочесть можно ${mostColumns}: разделите её`)
  if (hasMarks(table)) warn(line, 'в ячейках таблицы возможен только текст: выделения сняты')
  if (hasTallCell(rows)) warn(line, 'ячейка на несколько строк таблицы повторена в каждой из них')
}

/** The caption and the cells of a table. */
function partsOf(table: Element, rows: readonly TableRow[]): Element[] {
  const caption = captionOf(table)
  return [...(caption ? [caption] : []), ...rows.flatMap(({ cells }) => cells)]
}

function captionOf(table: Element): Element | undefined {
  return table.children.filter(isElement).find(({ tagName }) => tagName === 'caption')
}

function hasMarks(node: HtmlNode): boolean {
  return (
    isElement(node) &&
    (/^(?:b|strong|i|em|code|s|del|u|mark)$/.test(node.tagName) || node.children.some(hasMarks))
  )
}
