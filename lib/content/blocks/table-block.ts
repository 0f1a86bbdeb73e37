import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import type { Table, TableRow } from 'mdast'
import { lineNodes, plain } from '#lib/content/markdown/nodes.ts'
import { parseList, parseText } from '#lib/content/reshape/parts/parse.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const tableBlockFields = `_type == "tableBlock" => { caption, headerRow, rows[] { cells } }`

export type TableBlock = BlockFrame<'tableBlock'> & {
  caption?: string
  /** Names of the columns. */
  header?: string[]
  /** As many cells in each row as the widest has. */
  rows: string[][]
  /** Whether a column holds nothing but numbers, by its index. */
  numeric: boolean[]
  /** Whether a row sums up those above it, by its index. */
  totals: boolean[]
}

export const tableBlock: BlockDefinition<TableBlock> = {
  places: ['body', 'page'],
  visibleFields: ['caption', 'cells'],
  toView,
  toMarkdown: ({ caption, header, rows }) => [...lineNodes(caption), tableNode(header, rows)],
}

function toView(stored: StoredBlock<'tableBlock'>): TableBlock | undefined {
  const filled = parseList(stored.rows)
    .map(({ cells }) => (Array.isArray(cells) ? cells.map(parseText) : []))
    .filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...filled.map((row) => row.length))
  const all = filled.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''))
  const [first, ...others] = all
  const named = stored.headerRow === true && others.length > 0
  const rows = named ? others : all
  if (!first || rows.length === 0) return undefined
  const caption = parseText(stored.caption)
  return {
    ...toFrame(stored),
    ...(caption && { caption }),
    ...(named && { header: first }),
    rows,
    numeric: first.map((_, index) => isNumeric(rows.map((row) => row[index] ?? ''))),
    totals: rows.map(isTotal),
  }
}

/** Numbers with a sign, a unit of money or a percent sign; a dash stands for none. */
const numberCell = /^([–—-]|[−+≈~<>]?\s*\d[\d\s.,]*(₽|€|\$|%|руб\.?)?)$/

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => numberCell.test(cell)) && filled.some(hasDigit)
}

function isTotal(cells: readonly string[]): boolean {
  return /^(итого|всего)(?!\p{L})/iu.test(cells.find((cell) => cell !== '') ?? '')
}

function hasDigit(cell: string): boolean {
  return /\d/.test(cell)
}

/** A Markdown table always has a header row: an empty one where the block has none. */
function tableNode(header: string[] | undefined, rows: string[][]): Table {
  const names = header ?? (rows[0] ?? []).map(() => '')
  return { type: 'table', children: [names, ...rows].map(tableRow) }
}

function tableRow(cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
  }
}
