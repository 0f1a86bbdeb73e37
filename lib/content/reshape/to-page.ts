import { parseSlug } from '#lib/content/href.ts'
import { pagePath } from '#lib/format/page-path.ts'
import type { Page } from '#lib/content/view/page.ts'
import type { PageQueryResult } from '#lib/content/sanity.types.ts'
import { parseText } from './parts/parse.ts'
import { toPageBlocks } from './to-page-blocks.ts'
import { toSeo } from './to-seo.ts'

/** A page of blocks, or undefined when there is none or it lacks a title. */
export function toPage(result: PageQueryResult): Page | undefined {
  const title = parseText(result?.title)
  const slug = parseSlug(result?.slug)
  if (!result || !title || !slug) return undefined
  const description = parseText(result.description)
  return {
    id: result._id,
    title,
    slug,
    href: pagePath('page', slug),
    description,
    blocks: toPageBlocks(result.blocks),
    revision: result._rev,
    seo: toSeo(result.seo, { title, description }),
    demo: result.demo === true,
  }
}
