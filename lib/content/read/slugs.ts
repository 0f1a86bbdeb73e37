import { parseSlug } from '#lib/content/href.ts'
import { readPublished } from './read-published.ts'
import { slugsQuery } from '#lib/content/queries/slugs.groq.ts'

/** Slugs of the published documents of a type, for prerendering. */
export async function listSlugs(
  type: 'article' | 'author' | 'category' | 'page' | 'service',
): Promise<string[]> {
  const slugs = await readPublished(slugsQuery, { type })
  return slugs.map(parseSlug).filter(Boolean)
}
