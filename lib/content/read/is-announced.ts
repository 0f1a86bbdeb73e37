import { isAnnouncedQuery } from '#lib/content/queries/is-announced.groq.ts'
import { readPublished } from './read.ts'

/**
 * Whether search engines are notified of a change of this document: not for demo content, a page
 * with `noindex`, an article whose time has not come, or anything while the site settings are the
 * demo's. True for a deleted document. Throws when the lake cannot be read.
 */
export async function isAnnounced(id: string): Promise<boolean> {
  return readPublished(isAnnouncedQuery, { id })
}
