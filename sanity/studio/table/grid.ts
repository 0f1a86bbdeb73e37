import { isRecord, textOf } from '#sanity/schema/validation/stored-body.ts'

/** A row of a table as stored; what its cells say, from left to right. */
export type Row = { _key: string; _type: 'tableRow'; cells: string[] }

/** More columns than this cannot be read on a page. */
export const maxColumns = 12

type NewKey = () => string

/** The rows of a stored table, all of one width: a cell that is missing is an empty one. */
export function toRows(stored: unknown): Row[] {
  const rows = Array.isArray(stored) ? stored.filter(isRecord) : []
  const cells = rows.map(({ cells }) => (Array.isArray(cells) ? cells.map(textOf) : []))
  const width = Math.max(1, ...cells.map(({ length }) => length))
  return rows.map(({ _key }, index) => ({
    _key: textOf(_key),
    _type: 'tableRow',
    cells: widened(cells[index] ?? [], width),
  }))
}

/** A table to begin with. */
export function emptyRows(height: number, width: number, newKey: NewKey): Row[] {
  return Array.from({ length: height }, () => emptyRow(width, newKey))
}

/** The rows with an empty one that becomes the one at `index`. */
export function withRow(rows: readonly Row[], index: number, newKey: NewKey): Row[] {
  return rows.toSpliced(index, 0, emptyRow(widthOf(rows), newKey))
}

export function withoutRow(rows: readonly Row[], index: number): Row[] {
  return rows.toSpliced(index, 1)
}

/** The rows with an empty column that becomes the one at `index`. */
export function withColumn(rows: readonly Row[], index: number): Row[] {
  return rows.map((row) => ({ ...row, cells: row.cells.toSpliced(index, 0, '') }))
}

export function withoutColumn(rows: readonly Row[], index: number): Row[] {
  return rows.map((row) => ({ ...row, cells: row.cells.toSpliced(index, 1) }))
}

/** The rows with the one at `from` in the place `to`. */
export function withRowMoved(rows: readonly Row[], from: number, to: number): Row[] {
  return moved(rows, from, to)
}

/** The rows with the column at `from` in the place `to`. */
export function withColumnMoved(rows: readonly Row[], from: number, to: number): Row[] {
  return rows.map((row) => ({ ...row, cells: moved(row.cells, from, to) }))
}

/** Cells of a spreadsheet as the clipboard holds them; undefined for a text that is none. */
export function parseCells(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const isTable = lines.length > 1 || text.includes('\t')
  return isTable ? lines.map((line) => line.split('\t').map((cell) => cell.trim())) : undefined
}

/** The rows with pasted cells from one cell on, to the right and down; they grow as needed. */
export function withCells(
  rows: readonly Row[],
  at: { row: number; column: number },
  pasted: readonly (readonly string[])[],
  newKey: NewKey,
): Row[] {
  const needed = at.column + Math.max(...pasted.map(({ length }) => length))
  const width = Math.min(maxColumns, Math.max(widthOf(rows), needed))
  const height = Math.max(rows.length, at.row + pasted.length)
  return Array.from({ length: height }, (_, index) => {
    const row = rows[index] ?? emptyRow(width, newKey)
    const cells = widened(row.cells, width)
    const line = index < at.row ? [] : (pasted[index - at.row] ?? [])
    return { ...row, cells: cells.map((cell, column) => line[column - at.column] ?? cell) }
  })
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
