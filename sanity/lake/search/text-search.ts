import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import { parseTextQuery, type Term } from '#lake/search/text-query.ts'

export type TextFound = {
  has(id: string): boolean
  /** The ids of all that has; undefined when it is everything, or everything but some. */
  ids: ReadonlySet<string> | undefined
}

/** Looks for stored documents by their whole text. */
export type TextSearch = (query: string) => TextFound

export function createTextSearch(db: DatabaseSync): TextSearch {
  const select = db.prepare(`
    select search_documents.id
    from search join search_documents on search_documents.number = search.rowid
    where search match ?`)
  const find = (expression: string) =>
    new Set(select.all(expression).map((row) => textOf(row, 'id')))

  return (text) => {
    const { wanted, unwanted } = parseTextQuery(text)
    const without = unwanted.map((term) => toExpression(term)).join(' OR ')
    if (wanted.length === 0) {
      const excluded = without === '' ? new Set<string>() : find(without)
      return { has: (id) => !excluded.has(id), ids: undefined }
    }
    const all = wanted.map((term) => toExpression(term)).join(' AND ')
    const ids = find(without === '' ? all : `(${all}) NOT (${without})`)
    return { has: (id) => ids.has(id), ids }
  }
}

/** In the query language of FTS5. Stems are letters and digits only, so quotes are enough. */
function toExpression({ stems, prefix }: Term): string {
  const words = `"${stems.join(' ')}"`
  if (prefix === undefined) return words
  return `(${words} OR "${[...stems.slice(0, -1), prefix].join(' ')}"*)`
}
