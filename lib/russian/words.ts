import { stemmer } from '@orama/stemmers/russian'

const word = /[\p{L}\p{N}]+/gu
const cyrillic = /\p{Script=Cyrillic}/u

/** Enough for the words of everyday texts; the whole cache is emptied when it is full. */
const cacheSize = 50_000
const cache = new Map<string, string>()

/** A word of a text with its place, in UTF-16 units. */
export type Word = { text: string; start: number; end: number }

/** The words of a text as they are written: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
}

/** One spelling of a text for comparison: lower case, `е` for `ё`. */
export function foldText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е')
}

/**
 * What the forms of a Russian word have in common («квартиры» → «квартир»); words of other scripts
 * stay as they are.
 *
 * @param foldedWord a word as `foldText` writes it
 */
export function stemOf(foldedWord: string): string {
  if (!cyrillic.test(foldedWord)) return foldedWord
  const known = cache.get(foldedWord)
  if (known !== undefined) return known
  if (cache.size >= cacheSize) cache.clear()
  const stem = ownStem.exec(foldedWord)?.[0] ?? withOneSpelling(stemmer(foldedWord))
  cache.set(foldedWord, stem)
  return stem
}

/**
 * Nouns that the stemmer cuts to another word: «бельё» is no «белый», «правила» no «право». It takes
 * the end of «отзыв» for that of a verb.
 */
const ownStem =
  /^(?:(?:бель|жиль|плать|семь|судь|здоровь)(?=(?:[еяию]|е[мйю]|ям|ями|ях)$)|(?:правил|замен|режим)(?=(?:[аоуеы]|[оа]м|ами|ах)?$)|.{2,}[иы]в$)/

/**
 * The stemmer leaves two stems where forms of a noun differ in a vowel: «оранжере» and «оранжер» of
 * «оранжерея» and «оранжереи», «подарок» and «подарк» of «подарок» and «подарки».
 */
function withOneSpelling(stem: string): string {
  return stem.replace(/(?<=...)е$/, '').replace(/(?<=...)[оеь](?=[кц]$)/, '')
}

/** The stems of all words of a text, in its order. */
export function stemsOf(text: string): string[] {
  return foldedWordsOf(text).map(stemOf)
}

/** The words of a text as `foldText` writes them. */
export function foldedWordsOf(text: string): string[] {
  return foldText(text).match(word) ?? []
}
