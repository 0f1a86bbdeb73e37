import { createHash } from 'node:crypto'
import { createSearchIndex } from './search-index.ts'
import type { SearchDocument, SearchIndex } from './search-index.ts'

let current: { fingerprint: string; index: SearchIndex } | undefined

/** The index over these documents; made anew only when they differ from the last time. */
export function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const fingerprint = createHash('sha256').update(JSON.stringify(documents)).digest('hex')
  if (current?.fingerprint !== fingerprint) {
    current = { fingerprint, index: createSearchIndex(documents) }
  }
  return current.index
}
