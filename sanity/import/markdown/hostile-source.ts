/** More containers on one line, or columns before a text, than any author writes. */
const deepest = 40
const widest = 200

/**
 * More marks than any author writes in one paragraph, and in lines without an empty one between
 * them; Markdown's work grows with their square.
 */
const mostMarks = 3000
const mostMarksOfAll = 20_000

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const container = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/g
const mark = /[*_[\]~<]/g
/** A line that begins something new also without an empty line before it. */
const beginning = /^[ \t]*(?:[-*+|#>]|\d{1,9}[.)])/

/**
 * A text on which Markdown's work is in proportion to its length: containers nested without end
 * are cut, and a paragraph that has thousands of marks loses them. Lines stay lines.
 */
export function tamed(source: string): string {
  const lines = source.split('\n').map(tamedLine)
  for (let start = 0; start < lines.length;) {
    let end = start
    while (end < lines.length && lines[end]?.trim() !== '') end += 1
    const chunk = lines.slice(start, end)
    // A block of HTML is not searched for marks.
    if (!/^<\/?[a-z]/i.test(chunk[0] ?? '') && isHostile(chunk)) {
      for (const [index, line] of chunk.entries()) lines[start + index] = line.replace(mark, '')
    }
    start = end + 1
  }
  return lines.join('\n')
}

function isHostile(chunk: readonly string[]): boolean {
  let all = 0
  let marks = 0
  for (const line of chunk) {
    if (beginning.test(line)) marks = 0
    const found = line.match(mark)?.length ?? 0
    marks += found
    all += found
    if (marks > mostMarks || all > mostMarksOfAll) return true
  }
  return false
}

function tamedLine(line: string): string {
  const indent = line.search(/[^ \t]/)
  const near = indent > widest ? line.slice(indent - widest) : line
  const [prefix] = containers.exec(near) ?? []
  if (prefix === undefined || prefix.length <= deepest) return near
  const nested = prefix.match(container) ?? []
  if (nested.length <= deepest) return near
  return `${nested.slice(0, deepest).join('')} ${near.slice(prefix.length)}`
}
