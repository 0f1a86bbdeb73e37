import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { parseList, parseText } from '#lib/content/reshape/parse.ts'

export const tableBlockFields = `_type == "tableBlock" => { caption, headerRow, rows[] { cells } }`

export type TableBlock = BlockFrame<'tableBlock'> & {
  caption?: string
  /** Names of the columns. */
  header?: string[]
  /** As many cells in each row as the widest has. */
  rows: string[][]
  /** Whether a column holds nothing but numbers, by its index. */
  numeric: boolean[]
}

export function toTableBlock(result: BlockResult<'tableBlock'>): TableBlock | undefined {
  const filled = parseList(result.rows)
    .map(({ cells }) => (Array.isArray(cells) ? cells.map(parseText) : []))
    .filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...filled.map((row) => row.length))
  const all = filled.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''))
  const [first, ...others] = all
  const named = result.headerRow === true && others.length > 0
  const rows = named ? others : all
  if (!first || rows.length === 0) return undefined
  const caption = parseText(result.caption)
  return {
    ...toFrame(result),
    ...(caption && { caption }),
    ...(named && { header: first }),
    rows,
    numeric: first.map((_, index) => isNumeric(rows.map((row) => row[index] ?? ''))),
  }
}

/** Numbers with a sign, a unit of money or a percent sign; a dash stands for none. */
const numberCell = /^([–—-]|[−+≈~<>]?\s*\d[\d\s.,]*(₽|€|\$|%|руб\.?)?)$/

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => numberCell.test(cell)) && filled.some(hasDigit)
}

function hasDigit(cell: string): boolean {
  return /\d/.test(cell)
}
