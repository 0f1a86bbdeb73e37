import { z } from 'zod'
import { isDue, publicationTime } from '#lib/content/queries/fields.ts'

/**
 * Asks for the published document of `$id` as the site's own queries read it at `$now`. For visitors,
 * what was written before an article was published came with it.
 */
export const publishedQuery = `*[_id == $id][0] {
  "due": ${isDue},
  "revision": _rev,
  "changedAt": select(${publicationTime} > dateTime(_updatedAt) => publishedAt, _updatedAt)
}`

const publishedState = z
  .object({ due: z.boolean(), revision: z.string(), changedAt: z.string() })
  .nullable()

/** What visitors should meet at the address of a page; `changedAt` is ISO 8601, for the editor. */
export type Expected =
  | { path: string; shows: 'current'; revision: string; changedAt: string }
  | { path: string; shows: 'nothing' }

/**
 * What visitors should meet at `path` once the site has heard of the last publication. An article
 * is there from its date on.
 *
 * @param published the answer to `publishedQuery`
 * @throws ZodError for anything that it cannot answer
 */
export function toExpected(path: string, published: unknown): Expected {
  const state = publishedState.parse(published)
  if (state?.due !== true) return { path, shows: 'nothing' }
  const { revision, changedAt } = state
  return { path, shows: 'current', revision, changedAt }
}
