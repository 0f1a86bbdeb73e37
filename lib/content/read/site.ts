import { siteQuery } from '#lib/content/queries/site.groq.ts'
import { read } from './read.ts'
import { toSite } from '#lib/content/reshape/to-site.ts'
import type { Site } from '#lib/content/view/site.ts'

/** The settings of the site; throws when the lake cannot be read. */
export async function getSite(): Promise<Site> {
  return toSite(await read(siteQuery, {}))
}
