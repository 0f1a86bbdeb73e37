import type { HomeQueryResult } from './sanity.types.ts'
import { storedText } from './stored.ts'
import { toPageBlocks } from './to-page-blocks.ts'
import { toSeo } from './to-seo.ts'
import type { Home, Site } from './view-types.ts'

/** The home page; what its editor has not written yet comes from the settings of the site. */
export function toHome(result: HomeQueryResult, site: Site): Home {
  const heading = storedText(result?.heading) || site.tagline || site.title
  const lead = storedText(result?.lead) || site.description || ''
  return {
    heading,
    lead,
    blocks: toPageBlocks(result?.blocks),
    seo: toSeo(result?.seo, { title: heading, description: site.description ?? lead }),
  }
}
