import { stemmer } from '@orama/stemmers/russian'

const word = /[\p{L}\p{N}]+/gu

const cyrillic = /\p{Script=Cyrillic}/u

// Words that every text has say nothing about what is looked for.
const commonWords = new Set(
  `а без бы в во вот все вы где да для до если же за и из или к как ко когда кто ли мне мы на над не
  ни но о об от по под при про с со так то у что чтобы это я`.split(/\s+/),
)

/** A word of a text with its place. */
export type Word = { text: string; start: number; end: number }

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
}

/**
 * What the forms of a Russian word have in common («квартиры» → «квартир»); undefined for words
 * like «и», which are not looked for.
 */
export function termOf(word: string): string | undefined {
  const plain = word.toLowerCase().replaceAll('ё', 'е')
  if (commonWords.has(plain)) return undefined
  return cyrillic.test(plain) ? stemmer(plain) : plain
}
