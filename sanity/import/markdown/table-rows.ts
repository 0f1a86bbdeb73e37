import type { Element } from 'hast'
import { attributeOf, type HtmlNode, isElement } from './html-tree.ts'

/** A row of a table as it is written. */
export type TableRow = { cells: Element[]; isHeader: boolean }

/** The rows of a table, of its head, bodies and foot. */
export function rowsOf(table: Element): TableRow[] {
  return table.children.filter(isElement).flatMap((child): TableRow[] => {
    if (child.tagName === 'tr') return [toRow(child, false)]
    if (!/^(?:thead|tbody|tfoot)$/.test(child.tagName)) return []
    const isHead = child.tagName === 'thead'
    return child.children.filter(isElement).map((row) => toRow(row, isHead))
  })
}

function toRow(row: Element, isHead: boolean): TableRow {
  const cells = row.children.filter(isElement)
  return {
    cells,
    isHeader: isHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th')),
  }
}

/** Whether a cell of the table is that of several rows. */
export function hasTallCell(rows: readonly TableRow[]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => rowsUnder(cell) > 1))
}

/**
 * The texts of all rows, each under its column: a cell over several columns leaves the others
 * empty, one over several rows stands in each of them.
 *
 * @param mostColumns no cell is wider
 */
export function toGrid(
  rows: readonly TableRow[],
  text: (cell: Element) => string,
  mostColumns: number,
): string[][] {
  /** What stands in a column from above, and in how many more rows. */
  const above: ({ text: string; rows: number } | undefined)[] = []
  return rows.map(({ cells }) => {
    const texts: string[] = []
    const takeFromAbove = () => {
      for (let held = above[texts.length]; held !== undefined; held = above[texts.length]) {
        above[texts.length] = held.rows > 1 ? { ...held, rows: held.rows - 1 } : undefined
        texts.push(held.text)
      }
    }
    for (const cell of cells) {
      takeFromAbove()
      const words = text(cell)
      const width = Math.min(numberOf(cell, 'colSpan'), mostColumns)
      for (let column = 0; column < width; column += 1) {
        const shown = column === 0 ? words : ''
        const more = rowsUnder(cell) - 1
        if (more > 0) above[texts.length] = { text: shown, rows: more }
        texts.push(shown)
      }
    }
    takeFromAbove()
    return texts
  })
}

/** In how many rows a cell stands; 0 in HTML is all that follow. */
function rowsUnder(cell: Element): number {
  return attributeOf(cell, 'rowSpan') === '0' ? Infinity : numberOf(cell, 'rowSpan')
}

function numberOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const number = Math.trunc(Number(attributeOf(cell, name)))
  return number > 1 ? number : 1
}

/** Whether a table only arranges what is in it, as old HTML does. */
export function isLayout(rows: readonly TableRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  if (cells.some(holdsTable) || cells.length <= 1) return true
  const isColumn = rows.every((row) => row.cells.length <= 1 && !row.isHeader)
  return isColumn && cells.some(holdsBlock)
}

function holdsTable(node: HtmlNode): boolean {
  return isElement(node) && node.children.some((child) => isTable(child) || holdsTable(child))
}

function isTable(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'table'
}

const ofBlocks =
  /^(?:audio|blockquote|embed|figure|h[1-6]|iframe|img|object|ol|p|pre|section|ul|video)$/

function holdsBlock(node: HtmlNode): boolean {
  return (
    isElement(node) &&
    node.children.some(
      (child) => (isElement(child) && ofBlocks.test(child.tagName)) || holdsBlock(child),
    )
  )
}
