import { stemmer } from '@orama/stemmers/russian'

const word = /[\p{L}\p{N}]+/gu
const cyrillic = /\p{Script=Cyrillic}/u

/** A word of everyday text comes again and again; what is rare is forgotten with the rest. */
const mostKnown = 50_000
const known = new Map<string, string>()

/** The words of a text in lower case, with `е` for `ё`. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().replaceAll('ё', 'е').match(word) ?? []
}

/** What the forms of a Russian word have in common («квартиры» → «квартир»); others as they are. */
export function stemOf(lowerCaseWord: string): string {
  if (!cyrillic.test(lowerCaseWord)) return lowerCaseWord
  const found = known.get(lowerCaseWord)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const stem = stemmer(lowerCaseWord)
  known.set(lowerCaseWord, stem)
  return stem
}

export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf)
}
