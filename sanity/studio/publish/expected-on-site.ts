import { z } from 'zod'
import { changedAt, isDue } from '#lib/content/queries/fields.ts'

/** Asks for the published document of `$id` as the site's own queries read it at `$now`. */
export const publishedQuery = `*[_id == $id][0] { "due": ${isDue}, "changedAt": ${changedAt} }`

const publishedState = z.object({ due: z.boolean(), changedAt: z.string() }).nullable()

/** What visitors should meet at the address of a page; `changedAt` is ISO 8601. */
export type Expected =
  | { path: string; shows: 'current'; changedAt: string }
  | { path: string; shows: 'nothing' }

/**
 * What visitors should meet at `path` once the site has heard of the last publication. An article
 * is there from its date on; what was written before has not changed since.
 *
 * @param published the answer to `publishedQuery`
 * @throws ZodError for anything that it cannot answer
 */
export function toExpected(path: string, published: unknown): Expected {
  const state = publishedState.parse(published)
  return state?.due === true
    ? { path, shows: 'current', changedAt: state.changedAt }
    : { path, shows: 'nothing' }
}
