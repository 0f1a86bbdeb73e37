import { isAnnouncedQuery } from '#lib/content/queries/is-announced.groq.ts'
import { getClient } from './client.ts'

/**
 * Whether search engines are notified of a change of this document: not for demo content, a page
 * with `noindex`, an article whose time has not come, or anything while the site settings are the
 * demo's. True for a deleted document. Reads past every cache. Throws when the lake cannot be read.
 */
export async function isAnnounced(id: string): Promise<boolean> {
  return getClient().fetch(isAnnouncedQuery, { id, now: new Date().toISOString() })
}
