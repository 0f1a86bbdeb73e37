import type { Query } from 'minisearch'
import { wordsOf } from '#lib/russian/words.ts'
import { meaningOf } from './questions.ts'
import { synonymsOf } from './synonyms.ts'
import { searchTermOf } from './search-term.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of the query with its accepted alternatives. */
export type Wanted = { terms: ReadonlySet<string>; query: Query }

/** Weights of matches other than the word itself. */
const weights = { synonym: 0.7, reading: 0.6, relative: 0.3 }

/**
 * The words of a query, each with its synonyms and relatives. A word that the vocabulary lacks stands
 * for the known words that are spelled like it.
 */
export function toWanted(query: string, vocabulary: Vocabulary): Wanted[] {
  const words = new Map(
    wordsOf(query).flatMap(({ text }): [string, string][] => {
      const word = meaningOf(text)
      const term = searchTermOf(word)
      return term ? [[term, word]] : []
    }),
  )
  return [...words].map(([term, word]) => {
    const relatives = vocabulary.relativesOf(term)
    const isLost = !vocabulary.has(term) && relatives.length === 0
    const readings = isLost ? vocabulary.readingsOf(word) : []
    const synonyms = [term, ...readings].flatMap(synonymsOf)
    return {
      terms: new Set([term, ...readings, ...synonyms, ...relatives]),
      query: {
        combineWith: 'OR',
        queries: [
          term,
          { queries: synonyms, boostTerm: () => weights.synonym },
          { queries: readings, boostTerm: () => weights.reading },
          { queries: relatives, boostTerm: () => weights.relative },
        ],
      },
    }
  })
}
