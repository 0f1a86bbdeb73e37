import { homeQuery } from './queries.ts'
import { blockTypes } from './page-block-types.ts'
import { read } from './read.ts'
import { getSite } from './site.ts'
import { toHome } from './to-home.ts'
import type { Home } from './view-types.ts'

/** The home page's own content; throws when the lake cannot be read. */
export async function getHome(): Promise<Home> {
  return toHome(await read(homeQuery, {}, ['home', ...blockTypes]), await getSite())
}
