import MiniSearch from 'minisearch'
import type { SearchOptions } from 'minisearch'
import { excerptOf, markTerms } from './marked-text.ts'
import type { MarkedText } from './marked-text.ts'
import { termOf, wordsOf } from './words.ts'

export type SearchKind = 'article' | 'service' | 'page' | 'author' | 'topic' | 'testimonial'

/** What is looked through: one for each page, or place on a page, that can be found. */
export type SearchDocument = {
  id: string
  kind: SearchKind
  title: string
  /** Site-relative address. */
  href: string
  description: string
  /** All else that the page says, a line a paragraph. */
  text: string
}

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
  boost: { title: 5, description: 2 },
  // The beginning of a word is found while it is long enough to mean something.
  prefix: (term) => term.length >= 4,
  // One wrong letter in a stem of four to seven, two in longer ones.
  fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
  weights: { prefix: 0.5, fuzzy: 0.3 },
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'testimonial' ? 0.6 : 1),
}

/**
 * An index in memory that knows the forms of Russian words and forgives typos. A page that has all
 * words of the query comes before those that have some.
 */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'description', 'text'],
    storeFields: ['kind'],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm: (word) => termOf(word) ?? null,
    searchOptions: options,
  })
  index.addAll(documents)
  const byId = new Map(documents.map((document) => [document.id, document]))
  return {
    search(query) {
      const limited = query.slice(0, maxQueryLength)
      const all = index.search(limited, { combineWith: 'AND' })
      const found = all.length > 0 ? all : index.search(limited, { combineWith: 'OR' })
      return found.slice(0, maxHits).flatMap(({ id, terms }) => {
        const document = byId.get(String(id))
        return document ? [toHit(document, new Set(terms))] : []
      })
    },
  }
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
