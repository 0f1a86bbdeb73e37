import MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'
import type { SearchDocument, SearchKind } from '#lib/content/view/search-document.ts'
import { wordsOf } from '#lib/russian/words.ts'
import { inOtherLayout } from './keyboard-layout.ts'
import { excerptOf, markTerms } from './marked-text.ts'
import type { MarkedText } from './marked-text.ts'
import { toWanted } from './query.ts'
import type { Wanted } from './query.ts'
import { searchTermOf } from './search-term.ts'

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
  // A prefix matches if it is long enough to be specific.
  prefix: (term) => term.length >= 4,
  // One typo in a stem of four to seven letters, two in longer ones.
  fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
  weights: { prefix: 0.5, fuzzy: 0.3 },
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'testimonial' ? 0.6 : 1),
}

/**
 * An in-memory index that knows inflected forms of Russian words and synonyms, and tolerates typos
 * and the wrong keyboard layout. It returns the pages with all words of the query or, if there are
 * none, with most of them; of three words or more, one may be missing.
 */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const known = new Set<string>()
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'description', 'text'],
    storeFields: ['kind'],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm(word) {
      const term = searchTermOf(word)
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
