import { getClient } from './client.ts'
import { readEnv } from '#lib/env.ts'
import { redirectsQuery } from '#lib/content/queries/redirects.groq.ts'
import type { Redirect } from '#lib/content/view/redirect.ts'
import { toRedirects } from '#lib/content/reshape/to-redirects.ts'

/**
 * The redirects, read without any cache, because lib/serving keeps them itself. Throws
 * when the lake cannot be read.
 */
export async function listRedirects(): Promise<Redirect[]> {
  return toRedirects(await getClient().fetch(redirectsQuery), readEnv().siteUrl)
}
