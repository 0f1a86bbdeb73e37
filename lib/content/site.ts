import { siteQuery } from './queries.ts'
import { read } from './read.ts'
import { toSite } from './to-site.ts'
import type { Site } from './view-types.ts'

/** The settings of the site; throws when the lake cannot be read. */
export async function getSite(): Promise<Site> {
  return toSite(await read(siteQuery, {}, ['siteSettings']))
}
