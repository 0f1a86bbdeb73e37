import { homeQuery } from '#lib/content/queries/home.groq.ts'
import { read } from './read.ts'
import { getSite } from './site.ts'
import { toHome } from '#lib/content/reshape/to-home.ts'
import type { Home } from '#lib/content/view/home.ts'

/** The home page's own content; throws when the lake cannot be read. */
export async function getHome(): Promise<Home> {
  return toHome(await read(homeQuery, {}), await getSite())
}
