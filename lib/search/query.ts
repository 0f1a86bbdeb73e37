import { wordsOf } from '#lib/russian/words.ts'
import { meaningOf, withoutSayings } from './questions.ts'
import { namesOf, subjectsOf } from './synonyms.ts'
import { searchTermOf } from './search-term.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a word of the query is found by; `isSame`: it is that word or another name of the same thing. */
export type Accepted = { term: string; weight: number; isSame: boolean }

/** Weights of matches other than the word itself. */
const weights = { name: 0.7, reading: 0.6, subject: 0.5, relative: 0.3 }

/**
 * What each word of a query is found by: itself, other names of the thing, words of the pages that
 * answer, relatives. A word that the vocabulary lacks stands for the known words that are spelled
 * like it.
 */
export function toWanted(query: string, vocabulary: Vocabulary): Accepted[][] {
  const words = new Map(
    wordsOf(withoutSayings(withoutHyphens(query, vocabulary))).flatMap(
      ({ text }): [string, string][] => {
        const word = meaningOf(text)
        const term = searchTermOf(word)
        return term ? [[term, word]] : []
      },
    ),
  )
  return [...words].map(([term, word]) => acceptedFor(term, word, vocabulary))
}

/** «e-mail» and «wi-fi» are known as one word; «санкт-петербург» is not. */
function withoutHyphens(query: string, vocabulary: Vocabulary): string {
  return query
    .split(' ')
    .map((part) => {
      const joined = part.replaceAll('-', '')
      return vocabulary.has(searchTermOf(joined) ?? '') ? joined : part
    })
    .join(' ')
}

function acceptedFor(term: string, word: string, vocabulary: Vocabulary): Accepted[] {
  const relatives = vocabulary.relativesOf(term)
  const isLost = !vocabulary.has(term) && relatives.length === 0
  const readings = isLost ? vocabulary.readingsOf(word) : []
  const meant = [term, ...readings]
  return [
    { term, weight: 1, isSame: true },
    ...readings.map((each) => ({ term: each, weight: weights.reading, isSame: true })),
    ...meant.flatMap(namesOf).map((each) => ({ term: each, weight: weights.name, isSame: true })),
    ...meant
      .flatMap(subjectsOf)
      .map((each) => ({ term: each, weight: weights.subject, isSame: false })),
    ...relatives.map((each) => ({ term: each, weight: weights.relative, isSame: false })),
  ]
}
