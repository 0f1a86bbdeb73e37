export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

export type CutText =
  | {
      ok: true
      /** Undefined when the file begins with its text. */
      head: { format: FrontMatterFormat; text: string; firstLine: number } | undefined
      /** The text below, after as many empty lines as the front matter has: lines stay the same. */
      body: string
    }
  | { ok: false; line: number; message: string }

/** Largest front matter, in characters and lines. */
const maxLength = 100_000
const maxLines = 2_000

/** Opening lines by the generators' customs, with the format and the closing line. */
const fences = [
  { open: /^---[ \t]*(?:ya?ml)?[ \t]*$/i, close: /^(?:---|\.\.\.)[ \t]*$/, format: 'yaml' },
  { open: /^(?:\+\+\+|---[ \t]*toml)[ \t]*$/i, close: /^(?:\+\+\+|---)[ \t]*$/, format: 'toml' },
  { open: /^(?:;;;|---[ \t]*json)[ \t]*$/i, close: /^(?:;;;|---)[ \t]*$/, format: 'json' },
] as const

/**
 * Separates the front matter from the text of a file: YAML between `---`, TOML between `+++`, JSON
 * in braces or between `;;;`. Empty lines may stand before it. A `---` that no field follows is a
 * line across the page, not a front matter.
 */
export function cutFrontMatter(source: string): CutText {
  const lines = source.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  const opening = lines[start] ?? ''
  if (/^---[ \t]*(?:js|javascript|coffee)[ \t]*$/i.test(opening)) {
    return refuse(start, 'поля статьи написаны программой, её импорт не выполняет')
  }
  const fence = fences.find(({ open }) => open.test(opening))
  const text: CutText = { ok: true, head: undefined, body: source }
  if (fence === undefined) return cutBraces(lines, start)
  const end = lines.findIndex((line, index) => index > start && fence.close.test(line))
  if (end === -1) {
    return fence.format !== 'yaml' || startsWithField(lines.slice(start + 1))
      ? refuse(start, `не найден конец полей статьи (вторая строка «${opening.trim()}»)`)
      : text
  }
  const mayBeLine = fence.format === 'yaml' && lines[start + 1]?.trim() === '' && end > start + 2
  if (mayBeLine && !startsWithField(lines.slice(start + 1, end))) return text
  return cutAt(lines, { start: start + 1, end, after: end + 1 }, fence.format)
}

type Bounds = { start: number; end: number; after: number }

function cutAt(lines: readonly string[], bounds: Bounds, format: FrontMatterFormat): CutText {
  const text = lines.slice(bounds.start, bounds.end).join('\n')
  if (text.length > maxLength || bounds.end - bounds.start > maxLines) {
    const most = `${maxLength / 1_000} тысяч знаков или ${maxLines} строк`
    return refuse(bounds.start, `поля статьи больше, чем ${most}`)
  }
  const body = '\n'.repeat(bounds.after) + lines.slice(bounds.after).join('\n')
  return { ok: true, head: { format, text, firstLine: bounds.start + 1 }, body }
}

/** JSON in braces; what begins with `{%` or `{{` is text for a generator's templates. */
function cutBraces(lines: readonly string[], start: number): CutText {
  const source = lines.join('\n')
  const rest = lines.slice(start).join('\n')
  if (!/^\{\s*["}]/.test(rest)) return { ok: true, head: undefined, body: source }
  const length = jsonLength(rest)
  if (length === undefined) return refuse(start, 'не найден конец полей статьи (скобка «}»)')
  const end = start + rest.slice(0, length).split('\n').length
  if (rest.slice(length).split('\n', 1)[0]?.trim() !== '') {
    return refuse(end - 1, 'за скобкой «}» полей статьи текст начинается с новой строки')
  }
  return cutAt(lines, { start, end, after: end }, 'json')
}

/** The length of the JSON object at the start of a text. */
function jsonLength(text: string): number | undefined {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}]/g)) {
    if (token === '{') depth += 1
    if (token === '}') depth -= 1
    if (depth === 0) return index + 1
  }
  return undefined
}

function startsWithField(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line))
  return first !== undefined && /^[\p{L}_"'][\p{L}\p{N}_ ."'-]{0,60}:(?:\s|$)/u.test(first)
}

function refuse(index: number, reason: string): CutText {
  return { ok: false, line: index + 1, message: `${reason}: файл пропущен целиком` }
}
