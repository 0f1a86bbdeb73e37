/** Lines of text with the cells one under another. */
export function toTable(rows: string[][]): string {
  const [first = []] = rows
  const widths = first.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)))
  return rows
    .map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
