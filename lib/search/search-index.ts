import MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'
import type { SearchDocument, SearchKind } from '#lib/content/view/search-document.ts'
import { wordsOf } from '#lib/russian/words.ts'
import { inOtherLayout } from './keyboard-layout.ts'
import { excerptOf, markTerms } from './marked-text.ts'
import type { MarkedText } from './marked-text.ts'
import { toWanted } from './query.ts'
import type { Wanted } from './query.ts'
import { subjectOf } from './questions.ts'
import { searchTermOf } from './search-term.ts'
import { wordsWithSynonyms } from './synonyms.ts'
import { createVocabulary } from './vocabulary.ts'

export type SearchHit = {
  id: string
  kind: SearchKind
  href: string
  title: MarkedText
  excerpt: MarkedText
}

export type SearchIndex = { search: (query: string) => SearchHit[] }

/** Longer queries are cut, because each word costs time. */
export const maxQueryLength = 200

const maxHits = 30

const options: SearchOptions = {
  // Queries arrive as terms already.
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boost: { title: 5, description: 2 },
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'testimonial' ? 0.6 : 1),
}

/**
 * An in-memory index that knows inflected forms of Russian words, synonyms and questions of common
 * words, and tolerates typos, the other alphabet and the wrong keyboard layout. It returns the pages
 * with all words of the query or, if there are none, with most of them; of three words or more, one
 * may be missing.
 */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const vocabulary = createVocabulary()
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'description', 'text'],
    storeFields: ['kind'],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm(word) {
      vocabulary.add(word)
      return searchTermOf(word) ?? null
    },
    searchOptions: options,
  })
  index.addAll(documents)
  for (const word of wordsWithSynonyms) vocabulary.add(word)
  const byId = new Map(documents.map((document) => [document.id, document]))

  function find(query: string, isMarked = true): SearchHit[] {
    const wanted = toWanted(query, vocabulary)
    const subject = wanted.length === 0 ? subjectOf(query) : undefined
    // Nothing is marked: these pages have no word of the question.
    if (subject !== undefined) return find(subject, false)
    const results = index.search({ queries: wanted.map((word) => word.query) })
    return withMostWords(results, wanted)
      .slice(0, maxHits)
      .flatMap(({ id, terms }) => {
        const document = byId.get(String(id))
        return document ? [toHit(document, new Set(isMarked ? terms : []))] : []
      })
  }

  return {
    search(query) {
      const limited = query.slice(0, maxQueryLength)
      const typed = find(limited)
      return typed.length > 0 ? typed : find(inOtherLayout(limited))
    },
  }
}

/** Pages with more of the words rank higher; those that lack too many are left out. */
function withMostWords(results: readonly SearchResult[], wanted: readonly Wanted[]) {
  const counted = results.map((result) => {
    const has = wanted.filter(({ terms }) =>
      result.queryTerms.some((term) => terms.has(term)),
    ).length
    // The index has already multiplied by the number of terms, including synonyms.
    const score = (result.score / result.queryTerms.length) * (has / wanted.length) ** 2
    return { ...result, has, score }
  })
  const most = Math.max(...counted.map(({ has }) => has))
  const enough = wanted.length < 3 ? most : most - 1
  return counted
    .filter(({ has }) => has >= enough)
    .toSorted((one, other) => other.score - one.score)
}

function toHit(document: SearchDocument, terms: ReadonlySet<string>): SearchHit {
  const { id, kind, href, title, description, text } = document
  const isFound = (word: string) => terms.has(searchTermOf(word) ?? '')
  return {
    id,
    kind,
    href,
    title: markTerms(title, isFound),
    excerpt: excerptOf([description, ...text.split('\n')], isFound),
  }
}
