import { redirectsQuery } from './page-queries.ts'
import type { Redirect } from './page-types.ts'
import { readPublished } from './read.ts'
import { toRedirects } from './to-redirects.ts'

/** Where old addresses lead; throws when the lake cannot be read. */
export async function listRedirects(): Promise<Redirect[]> {
  return toRedirects(await readPublished(redirectsQuery, {}, ['redirect']))
}
