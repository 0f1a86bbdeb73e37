import type { RootContent, TableRow } from 'mdast'
import { escapeHtml } from '#lib/format/escape-html.ts'
import type { TableBlock } from '#lib/content/blocks/table-block.ts'
import { unlinked } from './unlinked.ts'

/** A table as GitHub's; one with a caption, which that has no place for, as HTML. */
export function tableNodes({ caption, header, rows }: TableBlock): RootContent[] {
  if (caption !== undefined) return [{ type: 'html', value: htmlTable(caption, header, rows) }]
  // A Markdown table always has a header row: an empty one where the block has none.
  const names = header ?? (rows[0] ?? []).map(() => '')
  return [{ type: 'table', children: [names, ...rows].map(tableRow) }]
}

function tableRow(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: unlinked(cell) })),
  }
}

function htmlTable(
  caption: string,
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): string {
  return [
    '<table>',
    `<caption>${escapeHtml(caption)}</caption>`,
    ...(header === undefined ? [] : [`<thead>\n${htmlRow(header, 'th')}\n</thead>`]),
    '<tbody>',
    ...rows.map((row) => htmlRow(row, 'td')),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function htmlRow(cells: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
}
