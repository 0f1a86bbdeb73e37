import type { HomeQueryResult } from '#lib/content/sanity.types.ts'
import { safeHref } from '#lib/content/href.ts'
import { parseList, parseText } from './parts/parse.ts'
import { toFile } from './parts/to-file.ts'
import { toPageBlocks } from './to-page-blocks.ts'
import { toSeo } from './to-seo.ts'
import type { Home } from '#lib/content/view/home.ts'
import type { Site } from '#lib/content/view/site.ts'

/** The home page; what its editor has not written yet comes from the settings of the site. */
export function toHome(result: HomeQueryResult, site: Site): Home {
  const heading = parseText(result?.heading) || site.tagline || site.title
  const lead = parseText(result?.lead) || site.description || ''
  return {
    heading,
    lead,
    proofs: toProofs(result?.proofs),
    blocks: toPageBlocks(result?.blocks),
    seo: toSeo(result?.seo, { title: heading, description: site.description ?? lead }),
  }
}

function toProofs(stored: NonNullable<HomeQueryResult>['proofs'] | undefined): Home['proofs'] {
  return parseList(stored).flatMap((proof) => {
    const title = parseText(proof.title)
    const file = toFile(proof.file)
    const href = file?.src ?? safeHref(parseText(proof.href))
    return title && href ? [{ title, href, ...(file && { file }) }] : []
  })
}
