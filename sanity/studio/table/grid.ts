import { isRecord, recordsIn } from '#lib/json/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** A stored row of a table; `cells` are texts from left to right. */
export type Row = { _key: string; _type: 'tableRow'; cells: string[] }

/** More columns than this cannot be read on a page. */
export const maxColumns = 12

type NewKey = () => string

/** The rows of a stored table, padded to one width with empty cells. */
export function toRows(stored: unknown): Row[] {
  const rows = recordsIn(stored)
  const cells = rows.map(({ cells }) => (Array.isArray(cells) ? cells.map(textOf) : []))
  const width = Math.max(1, ...cells.map(({ length }) => length))
  return rows.map(({ _key }, index) => ({
    _key: textOf(_key),
    _type: 'tableRow',
    cells: widened(cells[index] ?? [], width),
  }))
}

/** Whether every stored row has its own key; the Studio repairs a list without keys. */
export function hasKeys(stored: unknown): boolean {
  return (
    !Array.isArray(stored) || stored.every((row) => isRecord(row) && Boolean(textOf(row['_key'])))
  )
}

/** A new table. */
export function emptyRows(height: number, width: number, newKey: NewKey): Row[] {
  return Array.from({ length: height }, () => emptyRow(width, newKey))
}

/** The rows with an empty one inserted at `index`. */
export function withRow(rows: readonly Row[], index: number, newKey: NewKey): Row[] {
  return rows.toSpliced(index, 0, emptyRow(widthOf(rows), newKey))
}

export function withoutRow(rows: readonly Row[], index: number): Row[] {
  return rows.toSpliced(index, 1)
}

/** The rows with an empty column inserted at `index`. */
export function withColumn(rows: readonly Row[], index: number): Row[] {
  return rows.map((row) => ({ ...row, cells: row.cells.toSpliced(index, 0, '') }))
}

export function withoutColumn(rows: readonly Row[], index: number): Row[] {
  return rows.map((row) => ({ ...row, cells: row.cells.toSpliced(index, 1) }))
}

/** The rows with the one at `from` moved to `to`. */
export function withRowMoved(rows: readonly Row[], from: number, to: number): Row[] {
  return moved(rows, from, to)
}

/** The rows with the column at `from` moved to `to`. */
export function withColumnMoved(rows: readonly Row[], from: number, to: number): Row[] {
  return rows.map((row) => ({ ...row, cells: moved(row.cells, from, to) }))
}

/**
 * Cells of a spreadsheet as the clipboard holds them: apart by tabs and line breaks, in quotes
 * where they have any of these inside, which become spaces. Undefined for a text of no two columns.
 */
export function parseCells(text: string): string[][] | undefined {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g
  for (const [, quoted, plain, end] of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .matchAll(field)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain ?? ''
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim())
    if (end === '') break
    if (end === '\n') rows.push([])
  }
  return rows.some(({ length }) => length > 1) ? rows : undefined
}

/**
 * The rows with pasted cells from one cell on, to the right and down. They grow as needed, to no
 * more columns than can be read; `leftOut` is how many of the pasted ones found no place.
 */
export function withCells(
  rows: readonly Row[],
  at: { row: number; column: number },
  pasted: readonly (readonly string[])[],
  newKey: NewKey,
): { rows: Row[]; leftOut: number } {
  const needed = at.column + Math.max(...pasted.map(({ length }) => length))
  const width = Math.max(widthOf(rows), Math.min(maxColumns, needed))
  const height = Math.max(rows.length, at.row + pasted.length)
  const filled = Array.from({ length: height }, (_, index) => {
    const row = rows[index] ?? emptyRow(width, newKey)
    const cells = widened(row.cells, width)
    const line = index < at.row ? [] : (pasted[index - at.row] ?? [])
    return { ...row, cells: cells.map((cell, column) => line[column - at.column] ?? cell) }
  })
  return { rows: filled, leftOut: Math.max(0, needed - width) }
}

function widthOf(rows: readonly Row[]): number {
  return rows[0]?.cells.length ?? 1
}

function emptyRow(width: number, newKey: NewKey): Row {
  return { _key: newKey(), _type: 'tableRow', cells: widened([], width) }
}

function widened(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '')
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1))
}
