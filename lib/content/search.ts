import type { SearchDocument } from '#lib/search/search-index.ts'
import { readPublished } from './read.ts'
import { searchQuery } from './search-queries.ts'
import { toSearchDocuments } from './to-search-documents.ts'

let last: { revision: string; documents: SearchDocument[] } | undefined

/**
 * What the search looks through, never drafts: newest articles and topics with most articles come
 * first of their kind. The same list as the last time unless a document was changed, made or
 * deleted. Throws when the lake cannot be read.
 */
export async function listSearchDocuments(): Promise<SearchDocument[]> {
  const result = await readPublished(searchQuery, {}, [
    'article',
    'author',
    'category',
    'page',
    'service',
    'siteSettings',
    'testimonial',
  ])
  const revision = `${result.count} ${result.newest}`
  if (last?.revision !== revision) last = { revision, documents: toSearchDocuments(result) }
  return last.documents
}
