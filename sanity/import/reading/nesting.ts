/** Deepest nesting of quotes and lists that a file may have; texts for people have three or four. */
export const maxNesting = 20

/** Signs of emphasis, links and HTML that a paragraph may have. */
const maxSigns = 20_000

/** More than any article has; the time to read a file grows with each. */
const maxLines = 50_000
const maxHeadings = 3_000
const maxCells = 20_000

/**
 * Finds what no parser of Markdown reads in a reasonable time, before one is given it: thousands of
 * quotes and lists in each other, a paragraph of nothing but signs, tables and headings without end.
 * Returns the line and the reason
 * in Russian. Linear in the length of the text.
 */
export function nestingProblem(source: string): { line: number; message: string } | undefined {
  const levels: number[] = []
  let fence: string | undefined
  let signs = 0
  let cells = 0
  let headings = 0
  const lines = source.split('\n')
  if (lines.length > maxLines) return { line: maxLines, message: tooLong }
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
    if (fence !== undefined) {
      if (mark !== undefined && text === mark && mark.startsWith(fence)) fence = undefined
      continue
    }
    if (mark !== undefined) fence = mark
    signs = text === '' ? 0 : signs + (line.match(/[*_[\]`<~]/g)?.length ?? 0)
    if (signs > maxSigns) return { line: index + 1, message: tooMany }
    cells = text === '' ? 0 : cells + (line.match(/\|/g)?.length ?? 0)
    if (cells > maxCells) return { line: index + 1, message: tooWide }
    headings += /^#{1,6}[ \t]/.test(text) ? 1 : 0
    if (headings > maxHeadings) return { line: index + 1, message: tooManyHeadings }
    if (text !== '' && nest(levels, line) > maxNesting) return { line: index + 1, message: tooDeep }
  }
  return undefined
}

const tooMany =
  'в абзаце слишком много знаков разметки: разделите его пустыми строками; файл пропущен целиком'
const tooLong = `в файле больше ${maxLines} строк: разделите его; файл пропущен целиком`
const tooWide = `в таблице больше ${maxCells} ячеек: разделите её; файл пропущен целиком`
const tooManyHeadings = `в файле больше ${maxHeadings} заголовков: разделите его; файл пропущен целиком`
const tooDeep = `цитаты и списки вложены глубже ${maxNesting} уровней: файл пропущен целиком`

const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y

/** The number of quotes and lists that a line is in; `levels` are the columns of open lists. */
function nest(levels: number[], line: string): number {
  const start = /\S/.exec(line)?.index ?? 0
  while ((levels.at(-1) ?? -1) >= start) levels.pop()
  let quotes = 0
  container.lastIndex = 0
  for (let match = container.exec(line); match !== null; match = container.exec(line)) {
    if (match[0].endsWith('>')) quotes += 1
    else levels.push(container.lastIndex - 1)
    if (quotes + levels.length > maxNesting) break
  }
  return quotes + levels.length
}
