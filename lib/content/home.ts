import { cacheLife, cacheTag } from 'next/cache'
import { getClient } from './client.ts'
import { homeQuery } from './queries.ts'
import { getSite } from './site.ts'
import { toHome } from './to-home.ts'
import type { Home } from './view-types.ts'

/** The home page's own content; throws when the lake cannot be read. */
export async function getHome(): Promise<Home> {
  'use cache'
  const home = toHome(await getClient().fetch(homeQuery), await getSite())
  cacheTag('type:home', 'type:siteSettings')
  cacheLife('max')
  return home
}
