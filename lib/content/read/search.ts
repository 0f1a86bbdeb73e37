import type { SearchDocument } from '#lib/content/view/search-document.ts'
import { memoizeByRevision } from './memoize-by-revision.ts'
import { readPublished } from './read-published.ts'
import { searchQuery } from '#lib/content/queries/search.groq.ts'
import { toSearchDocuments } from '#lib/content/reshape/to-search-documents.ts'

const toDocuments = memoizeByRevision(toSearchDocuments)

/**
 * What the search looks through, never drafts: newest articles and topics with most articles come
 * first of their kind. The same list as the last time unless a document was changed, made or
 * deleted. Throws when the lake cannot be read.
 */
export async function listSearchDocuments(): Promise<SearchDocument[]> {
  const result = await readPublished(searchQuery, {})
  return toDocuments(result)
}
