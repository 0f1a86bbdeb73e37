import MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'
import type { SearchDocument, SearchKind } from '#lib/content/view/search-document.ts'
import { wordsOf } from '#lib/russian/words.ts'
import { inOtherLayout } from './keyboard-layout.ts'
import { excerptOf, markTerms } from './marked-text.ts'
import type { MarkedText } from './marked-text.ts'
import { toWanted } from './query.ts'
import type { Wanted } from './query.ts'
import { termOf } from './term.ts'

export type SearchHit = {
  id: string
  kind: SearchKind
  href: string
  title: MarkedText
  excerpt: MarkedText
}

export type SearchIndex = { search: (query: string) => SearchHit[] }

/** Longer queries are cut: nobody types so much, and each word costs time. */
export const maxQueryLength = 200

const maxHits = 30

const options: SearchOptions = {
  // A query comes as terms.
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boost: { title: 5, description: 2 },
  // The beginning of a word is found while it is long enough to mean something.
  prefix: (term) => term.length >= 4,
  // One wrong letter in a stem of four to seven, two in longer ones.
  fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
  weights: { prefix: 0.5, fuzzy: 0.3 },
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'testimonial' ? 0.6 : 1),
}

/**
 * An index in memory that knows the forms of Russian words and other words for the same thing, and
 * forgives typos and the wrong layout of the keyboard. It answers with the pages that have all words
 * of the query or, where there are none, most of them; of three words and more, one may be missing.
 */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const known = new Set<string>()
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'description', 'text'],
    storeFields: ['kind'],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm(word) {
      const term = termOf(word)
      if (term) known.add(term)
      return term ?? null
    },
    searchOptions: options,
  })
  index.addAll(documents)
  const find = (query: string) => {
    const wanted = toWanted(query, (term) => known.has(term))
    const results = index.search({ queries: wanted.map((word) => word.query) })
    return withMostWords(results, wanted)
  }
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    search(query) {
      const limited = query.slice(0, maxQueryLength)
      const typed = find(limited)
      const found = typed.length > 0 ? typed : find(inOtherLayout(limited))
      return found.slice(0, maxHits).flatMap(({ id, terms }) => {
        const document = byId.get(String(id))
        return document ? [toHit(document, new Set(terms))] : []
      })
    },
  }
}

/** A page counts the more, the more of the words it has; those that lack too many are left out. */
function withMostWords(results: readonly SearchResult[], wanted: readonly Wanted[]) {
  const counted = results.map((result) => {
    const has = wanted.filter(({ terms }) =>
      result.queryTerms.some((term) => terms.has(term)),
    ).length
    // The index has multiplied by the number of terms already, synonyms among them.
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
  const isFound = (word: string) => terms.has(termOf(word) ?? '')
  return {
    id,
    kind,
    href,
    title: markTerms(title, isFound),
    excerpt: excerptOf([description, ...text.split('\n')], isFound),
  }
}
