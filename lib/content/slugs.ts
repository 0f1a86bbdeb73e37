import { getClient } from './client.ts'
import { storedSlug } from './href.ts'
import { slugsQuery } from './page-queries.ts'

/** Slugs of the published documents of a type, for prerendering. */
export async function listSlugs(
  type: 'article' | 'author' | 'category' | 'page' | 'service',
): Promise<string[]> {
  const slugs = await getClient().fetch(slugsQuery, { type })
  return slugs.map(storedSlug).filter(Boolean)
}
