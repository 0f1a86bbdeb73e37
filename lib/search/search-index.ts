import MiniSearch from 'minisearch'
import type { SearchOptions } from 'minisearch'
import type { SearchDocument, SearchKind } from '#lib/content/view/search-document.ts'
import { wordsOf } from '#lib/russian/words.ts'
import { inOtherLayout } from './keyboard-layout.ts'
import { excerptOf, markTerms } from './marked-text.ts'
import type { MarkedText } from './marked-text.ts'
import { toWanted } from './query.ts'
import type { Accepted } from './query.ts'
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
 * with all words of the query or, if there are none, with most of them; of three words or more, and
 * where the title has another, one may be missing.
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
    return withMostWords(pagesWith(wanted, index), wanted.length)
      .slice(0, maxHits)
      .flatMap((page) => {
        const document = byId.get(page.id)
        return document ? [toHit(document, isMarked ? page : nothingFound)] : []
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

type Found = {
  /** The terms that the page has of those accepted. */
  terms: Set<string>
  /** Those of them that are the words of the query or other names for the same. */
  marked: Set<string>
}

const nothingFound: Found = { terms: new Set(), marked: new Set() }

type FoundPage = Found & { id: string; has: number; inTitle: boolean; score: number }

/** The pages with words of the query; each word counts once, by its best match on the page. */
function pagesWith(wanted: readonly Accepted[][], index: MiniSearch<SearchDocument>) {
  const pages = new Map<string, FoundPage>()
  for (const accepted of wanted) {
    const best = new Map<FoundPage, number>()
    for (const { term, weight, isSame } of accepted) {
      for (const { id, score, match } of index.search(term)) {
        const page = pages.get(String(id)) ?? newPage(String(id))
        pages.set(page.id, page)
        page.terms.add(term)
        if (isSame) page.marked.add(term)
        page.inTitle ||= match[term]?.includes('title') ?? false
        best.set(page, Math.max(best.get(page) ?? 0, score * weight))
      }
    }
    for (const [page, score] of best) {
      page.has += 1
      page.score += score
    }
  }
  return [...pages.values()]
}

function newPage(id: string): FoundPage {
  return { id, terms: new Set(), marked: new Set(), has: 0, inTitle: false, score: 0 }
}

/** Pages with more of the words rank higher; those that lack too many are left out. */
function withMostWords(pages: readonly FoundPage[], words: number): FoundPage[] {
  const most = Math.max(...pages.map(({ has }) => has))
  const scoreOf = ({ has, score }: FoundPage) => score * (has / words) ** 3
  return pages
    .filter(({ has, inTitle }) => has >= (words > 2 || inTitle ? most - 1 : most))
    .toSorted((one, other) => scoreOf(other) - scoreOf(one))
}

function toHit(document: SearchDocument, { terms, marked }: Found): SearchHit {
  const { id, kind, href, title, description, text } = document
  const isAmong = (set: ReadonlySet<string>) => (word: string) => set.has(searchTermOf(word) ?? '')
  const isMarked = isAmong(marked)
  const isShown = marked.size > 0 ? isMarked : isAmong(terms)
  const excerpt = excerptOf([description, ...text.split('\n')], isShown)
  return {
    id,
    kind,
    href,
    title: markTerms(title, isMarked),
    excerpt: markTerms(excerpt, isMarked),
  }
}
