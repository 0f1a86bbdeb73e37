import { getClient } from './client.ts'
import { redirectsQuery } from './page-queries.ts'
import type { Redirect } from './page-types.ts'
import { toRedirects } from './to-redirects.ts'

/**
 * Where old addresses lead, past any cache: lib/serving keeps them itself. Throws when the lake
 * cannot be read.
 */
export async function listRedirects(): Promise<Redirect[]> {
  return toRedirects(await getClient().fetch(redirectsQuery))
}
