import { isToCome } from '#lib/format/appearance.ts'

/** What decides how a published document looks to visitors, ISO 8601; null for none. */
export type Published = { _updatedAt: string; publishedAt: string | null } | null

/** What visitors should meet at the address of a page. */
export type Expected =
  | { path: string; shows: 'current'; changedAt: string }
  | { path: string; shows: 'nothing' }

/**
 * What visitors should meet at `path` once the site has heard of the last publication. An article
 * is there from its date on; what was written before has not changed since.
 *
 * @param published what the lake holds under the published id; null for nothing
 * @param now milliseconds since 1970
 */
export function expectedOnSite(path: string, published: Published, now: number): Expected {
  if (published === null || isToCome(published.publishedAt, now)) return { path, shows: 'nothing' }
  const { _updatedAt, publishedAt } = published
  const isDated = publishedAt !== null && Date.parse(publishedAt) > Date.parse(_updatedAt)
  return { path, shows: 'current', changedAt: isDated ? publishedAt : _updatedAt }
}
