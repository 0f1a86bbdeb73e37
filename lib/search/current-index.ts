import { createSearchIndex } from './search-index.ts'
import type { SearchDocument } from '#lib/content/view/search-document.ts'
import type { SearchIndex } from './search-index.ts'

let current: { documents: readonly SearchDocument[]; index: SearchIndex } | undefined

/** The index of these documents; rebuilt only if the list is not the previous one. */
export function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  if (current?.documents !== documents) {
    current = { documents, index: createSearchIndex(documents) }
  }
  return current.index
}
