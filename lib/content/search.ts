import type { SearchDocument } from '#lib/search/search-index.ts'
import { readPublished } from './read.ts'
import { searchQuery } from './search-queries.ts'
import { toSearchDocuments } from './to-search-documents.ts'

/**
 * What the search looks through, never drafts: newest articles and topics with most articles come
 * first of their kind. Throws when the lake cannot be read.
 */
export async function listSearchDocuments(): Promise<SearchDocument[]> {
  return toSearchDocuments(
    await readPublished(searchQuery, {}, [
      'article',
      'author',
      'category',
      'page',
      'service',
      'siteSettings',
      'testimonial',
    ]),
  )
}
