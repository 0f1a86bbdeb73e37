/** Code, which is left alone, and the beginning of a note. */
const special = /(?<=^|\n)[ \t>]*(?:`{3,}|~{3,})|`+|\\.|\^\[/g

/** Longer notes are no notes in a line. */
const longest = 2_000

/**
 * Writes the notes of Pandoc that stand in a line, `слово^[примечание]`, as footnotes with their
 * texts at the end, where Markdown looks for them.
 */
export function withFootnotes(source: string): string {
  if (!source.includes('^[')) return source
  const parts: string[] = []
  const notes: string[] = []
  const finder = new RegExp(special)
  let at = 0
  for (let match = finder.exec(source); match !== null; match = finder.exec(source)) {
    const [found] = match
    const after = match.index + found.length
    if (/[`~]/.test(found)) {
      finder.lastIndex = codeEnd(source, found.trimStart(), after)
    } else if (found === '^[') {
      const end = noteEnd(source, after)
      const text = end === undefined ? '' : source.slice(after, end)
      if (end === undefined || !/\p{L}.*\S/su.test(text)) continue
      notes.push(text.replace(/\s+/g, ' ').trim())
      parts.push(source.slice(at, match.index), `[^in-line-${notes.length}]`)
      // The lines of the file stay what they are.
      parts.push('\n'.repeat(text.split('\n').length - 1))
      at = end + 1
      finder.lastIndex = at
    }
  }
  if (notes.length === 0) return source
  const texts = notes.map((text, index) => `\n[^in-line-${index + 1}]: ${text}\n`)
  return `${parts.join('')}${source.slice(at)}\n${texts.join('')}`
}

function codeEnd(source: string, sign: string, after: number): number {
  const close = source.indexOf(sign, after)
  if (close === -1) return sign.length >= 3 ? source.length : after
  const isOneParagraph = sign.length >= 3 || !/\n[ \t]*\n/.test(source.slice(after, close))
  return isOneParagraph ? close + sign.length : after
}

/** The bracket that ends a note, in the same paragraph. */
function noteEnd(source: string, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < Math.min(source.length, from + longest); at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (character === '[') depth += 1
    else if (character === ']') depth -= 1
    else if (character === '\n' && source[at + 1] === '\n') return undefined
    if (depth === 0) return at
  }
  return undefined
}
