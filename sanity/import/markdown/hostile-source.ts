/** More containers on one line, or columns before a text, than any author writes. */
const deepest = 40
const widest = 200

/** More marks in one paragraph than any author writes; Markdown's work grows with their square. */
const mostMarks = 3000

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/
const container = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/g
const mark = /[*_[\]~<]/g

/**
 * A text on which Markdown's work is in proportion to its length: containers nested without end
 * are cut, and the marks of a paragraph that has thousands of them are text. Lines stay lines.
 */
export function tamed(source: string): string {
  const lines = source.split('\n').map(tamedLine)
  for (let start = 0; start < lines.length;) {
    let end = start
    let marks = 0
    while (end < lines.length && lines[end]?.trim() !== '') {
      marks += lines[end]?.match(mark)?.length ?? 0
      end += 1
    }
    if (marks > mostMarks) {
      for (let index = start; index < end; index += 1) {
        lines[index] = lines[index]?.replace(mark, '\\$&') ?? ''
      }
    }
    start = end + 1
  }
  return lines.join('\n')
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
