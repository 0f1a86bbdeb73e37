import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import { parseTextQuery, type Term } from './text-query.ts'

export type TextFound = {
  has(id: string): boolean
  /** The ids of all matches; undefined when everything, or everything but some, matches. */
  ids: ReadonlySet<string> | undefined
  /** BM25 of a match: higher is better. */
  relevance(id: string): number
}

/** Searches stored documents by their whole text. */
export type TextSearch = (query: string) => TextFound

export function createTextSearch(db: DatabaseSync): TextSearch {
  const select = db.prepare(`
    select search_documents.id
    from search join search_documents on search_documents.number = search.rowid
    where search match ?`)
  // Computed separately, because most queries do not need it.
  const selectScores = db.prepare(`
    select search_documents.id, -bm25(search) as score
    from search join search_documents on search_documents.number = search.rowid
    where search match ?`)
  const find = (expression: string) =>
    new Set(select.all(expression).map((row) => textOf(row, 'id')))
  const score = (expression: string) =>
    new Map(selectScores.all(expression).map((row) => [textOf(row, 'id'), Number(row['score'])]))

  return (text) => {
    const { wanted, unwanted } = parseTextQuery(text)
    const without = unwanted.map((term) => toExpression(term)).join(' OR ')
    if (wanted.length === 0) {
      const excluded = without === '' ? new Set<string>() : find(without)
      return { has: (id) => !excluded.has(id), ids: undefined, relevance: () => 0 }
    }
    const all = wanted.map((term) => toExpression(term)).join(' AND ')
    const expression = without === '' ? all : `(${all}) NOT (${without})`
    const ids = find(expression)
    let scores: ReadonlyMap<string, number> | undefined
    return {
      has: (id) => ids.has(id),
      ids,
      relevance(id) {
        scores ??= score(expression)
        return scores.get(id) ?? 0
      },
    }
  }
}

/** In the query language of FTS5. Stems are letters and digits only, so quotes are enough. */
function toExpression({ stems, prefix }: Term): string {
  const words = `"${stems.join(' ')}"`
  if (prefix === undefined) return words
  return `(${words} OR "${[...stems.slice(0, -1), prefix].join(' ')}"*)`
}
