import type { Query } from 'minisearch'
import { wordsOf } from '#lib/russian/words.ts'
import { synonymsOf } from './synonyms.ts'
import { termOf } from './term.ts'

/** A word that is looked for, with all that is taken for it. */
export type Wanted = { terms: ReadonlySet<string>; query: Query }

/** How much something other than the word itself counts. */
const weights = { synonym: 0.7, mended: 0.6, family: 0.3 }

/**
 * The words of a query, each with its synonyms and its family, words that begin alike
 * («организовать», «организация»). One that the site does not have may be another with two letters
 * swapped, or two words in one («фотоотчёт»).
 */
export function toWanted(query: string, isKnown: (term: string) => boolean): Wanted[] {
  const words = new Map(
    wordsOf(query).flatMap(({ text }): [string, string][] => {
      const term = termOf(text)
      return term ? [[term, text]] : []
    }),
  )
  return [...words].map(([term, word]) => {
    const synonyms = synonymsOf(term)
    const mended = isKnown(term)
      ? []
      : [...transpositionsOf(word), ...partsOf(word, isKnown)].filter(isKnown)
    const family = familyOf(term)
    const others = { fuzzy: false, prefix: false } as const
    return {
      terms: new Set([term, ...synonyms, ...mended, ...family]),
      query: {
        combineWith: 'OR',
        queries: [
          term,
          { ...others, queries: synonyms, boostTerm: () => weights.synonym },
          { ...others, queries: mended, boostTerm: () => weights.mended },
          { ...others, queries: family, boostTerm: () => weights.family, prefix: true },
        ],
      },
    }
  })
}

function transpositionsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = '', other = ''] = word.slice(at, at + 2)
    return termOf(word.slice(0, at) + other + one + word.slice(at + 2)) ?? ''
  })
}

/** The first cut of a word into two that are known, four letters or more each. */
function partsOf(word: string, isKnown: (term: string) => boolean): string[] {
  for (let at = 4; at <= word.length - 4; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) => termOf(part) ?? '')
    if (parts.every(isKnown)) return parts
  }
  return []
}

/** The beginning that a long word shares with its relatives. */
function familyOf(term: string): string[] {
  return term.length < 8 ? [] : [term.slice(0, Math.max(5, term.length - 4))]
}
