import { stemmer } from '@orama/stemmers/russian'

const word = /[\p{L}\p{N}]+/gu

const cyrillic = /\p{Script=Cyrillic}/u

// Words that every text and every question has say nothing about what is looked for.
const commonWords = new Set(
  `а без бы быть в вам вас ваш ваша ваше ваши во вот все вы где да для до его ее если есть еще же за
  и из или их к какая какие какое какой как ко когда кого кому которая которые который кто ли меня
  мне могу можете можно мой моя мы на над надо нам нас наш не нет ни но нужен нужна нужно о об он
  она они от по под пока при про с сколько со так там то у уже хочу чем что чтобы это этот я`.split(
    /\s+/,
  ),
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
