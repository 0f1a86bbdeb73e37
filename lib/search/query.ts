import type { Query } from 'minisearch'
import { wordsOf } from '#lib/russian/words.ts'
import { synonymsOf } from './synonyms.ts'
import { searchTermOf } from './search-term.ts'

/** A word of the query with its accepted alternatives. */
export type Wanted = { terms: ReadonlySet<string>; query: Query }

/** Weights of matches other than the word itself. */
const weights = { synonym: 0.7, corrected: 0.6, family: 0.3 }

/**
 * The words of a query, each with its synonyms and its family: words with the same beginning
 * («организовать», «организация»). A word unknown to the site is tried with two letters swapped and
 * as a compound of two words («фотоотчёт»).
 */
export function toWanted(query: string, isKnown: (term: string) => boolean): Wanted[] {
  const words = new Map(
    wordsOf(query).flatMap(({ text }): [string, string][] => {
      const term = searchTermOf(text)
      return term ? [[term, text]] : []
    }),
  )
  return [...words].map(([term, word]) => {
    const synonyms = synonymsOf(term)
    const corrected = isKnown(term)
      ? []
      : [...transpositionsOf(word), ...partsOf(word, isKnown)].filter(isKnown)
    const family = familyOf(term)
    const others = { fuzzy: false, prefix: false } as const
    return {
      terms: new Set([term, ...synonyms, ...corrected, ...family]),
      query: {
        combineWith: 'OR',
        queries: [
          term,
          { ...others, queries: synonyms, boostTerm: () => weights.synonym },
          { ...others, queries: corrected, boostTerm: () => weights.corrected },
          { ...others, queries: family, boostTerm: () => weights.family, prefix: true },
        ],
      },
    }
  })
}

function transpositionsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = '', other = ''] = word.slice(at, at + 2)
    return searchTermOf(word.slice(0, at) + other + one + word.slice(at + 2)) ?? ''
  })
}

/** The first split of a word into two known words of four letters or more each. */
function partsOf(word: string, isKnown: (term: string) => boolean): string[] {
  for (let at = 4; at <= word.length - 4; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) => searchTermOf(part) ?? '')
    if (parts.every(isKnown)) return parts
  }
  return []
}

/** The beginning that a long word shares with its family. */
function familyOf(term: string): string[] {
  return term.length < 8 ? [] : [term.slice(0, Math.max(5, term.length - 4))]
}
