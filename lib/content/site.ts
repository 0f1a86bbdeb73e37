import { cacheLife, cacheTag } from 'next/cache'
import { getClient } from './client.ts'
import { siteQuery } from './queries.ts'
import { toSite } from './to-site.ts'
import type { Site } from './view-types.ts'

/** The settings of the site; throws when the lake cannot be read. */
export async function getSite(): Promise<Site> {
  'use cache'
  const site = toSite(await getClient().fetch(siteQuery))
  cacheTag('type:siteSettings')
  cacheLife('max')
  return site
}
