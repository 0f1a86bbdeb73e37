import { pageHref, storedSlug } from './href.ts'
import type { Page } from './page-types.ts'
import type { PageQueryResult } from './sanity.types.ts'
import { storedText } from './stored.ts'
import { toPageBlocks } from './to-page-blocks.ts'
import { toSeo } from './to-seo.ts'

/** A page of blocks, or undefined when there is none or it lacks a title. */
export function toPage(result: PageQueryResult): Page | undefined {
  const title = storedText(result?.title)
  const slug = storedSlug(result?.slug)
  if (!result || !title || !slug) return undefined
  const description = storedText(result.description)
  return {
    id: result._id,
    title,
    slug,
    href: pageHref(slug),
    description,
    blocks: toPageBlocks(result.blocks),
    updatedAt: result._updatedAt,
    seo: toSeo(result.seo, { title, description }),
    demo: result.demo === true,
  }
}
