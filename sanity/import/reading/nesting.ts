/** Deepest nesting of quotes and lists that a file may have; texts for people have three or four. */
export const maxNesting = 20

/** Signs of emphasis, links and HTML that a paragraph may have. */
const maxSigns = 20_000

/**
 * Finds what no parser of Markdown reads in a reasonable time, before one is given it: thousands of
 * quotes and lists in each other, a paragraph of nothing but signs. Returns the line and the reason
 * in Russian. Linear in the length of the text.
 */
export function nestingProblem(source: string): { line: number; message: string } | undefined {
  const levels: number[] = []
  let fence: string | undefined
  let signs = 0
  for (const [index, line] of source.split('\n').entries()) {
    const text = line.trim()
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
    if (fence !== undefined) {
      if (mark !== undefined && text === mark && mark.startsWith(fence)) fence = undefined
      continue
    }
    if (mark !== undefined) fence = mark
    signs = text === '' ? 0 : signs + (line.match(/[*_[\]`<~]/g)?.length ?? 0)
    if (signs > maxSigns) return { line: index + 1, message: tooMany }
    if (text !== '' && nest(levels, line) > maxNesting) return { line: index + 1, message: tooDeep }
  }
  return undefined
}

const tooMany =
  'в абзаце слишком много знаков разметки: разделите его пустыми строками; файл пропущен целиком'
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
