import { foldedWordsOf, stemOf } from '@butlerspb/russian/words.ts'

/** Words in a row; `prefix` is the beginning of the last one where it is still being typed. */
export type Term = { stems: readonly string[]; prefix: string | undefined }

/** A parsed `text::query()`. Without a required term it matches everything. */
export type TextQuery = { wanted: readonly Term[]; unwanted: readonly Term[] }

const part = /(?:[^\s"]+|"[^"]*")+/g
const mostTerms = 32

/**
 * Reads the language of `text::query()`: all words must be there, `"words in a row"`, `-without`,
 * `begin*`. No input is an error.
 */
export function parseTextQuery(text: string): TextQuery {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  for (const [token] of [...text.matchAll(part)].slice(0, mostTerms)) {
    const isUnwanted = token.startsWith('-')
    const words = foldedWordsOf(token)
    if (words.length === 0) continue
    const prefix = token.endsWith('*') ? words.at(-1) : undefined
    const term = { stems: words.map(stemOf), prefix }
    if (isUnwanted) unwanted.push(term)
    else wanted.push(term)
  }
  return { wanted, unwanted }
}

/** Whether a text, given as its stems, matches the query. */
export function matchesText({ wanted, unwanted }: TextQuery, stems: readonly string[]): boolean {
  const has = (term: Term) => stems.some((_stem, start) => hasAt(term, stems, start))
  return wanted.every(has) && !unwanted.some(has)
}

function hasAt({ stems, prefix }: Term, text: readonly string[], start: number): boolean {
  return stems.every((stem, position) => {
    const found = text[start + position]
    if (found === stem) return true
    const isLast = position === stems.length - 1
    return isLast && prefix !== undefined && found !== undefined && found.startsWith(prefix)
  })
}
