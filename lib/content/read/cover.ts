import type { Drawing } from '#lib/format/drawings.ts'
import { isBlogPage } from './blog.ts'
import { coverSource } from './cover-source.ts'
import type { CoverSource } from './cover-source.ts'
import { coverTitleQuery } from '#lib/content/queries/cover-title.groq.ts'
import { getPublishedSite } from './published.ts'
import { readPublished } from './read-published.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { toCoverDrawing } from '#lib/content/reshape/to-cover-drawing.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'

/** What the share image of a page shows. */
type Cover = { title: string; site: string; drawing: Drawing }

/**
 * The share image of the page at a site-relative address, never a draft's; undefined where there is
 * no page. Throws when the lake cannot be read.
 */
export async function getCover(href: string): Promise<Cover | undefined> {
  const source = coverSource(href)
  if (!source) return undefined
  const [{ found, drawing }, site] = await Promise.all([read(href, source), getPublishedSite()])
  const title = found || (href === '/' ? (site.tagline ?? site.title) : '')
  return title ? { title, site: site.title, drawing } : undefined
}

async function read(href: string, source: CoverSource) {
  if ('title' in source) return { found: source.title, drawing: toCoverDrawing(null, { href }) }
  if ('blogPage' in source) {
    const exists = await isBlogPage(source.blogPage)
    return { found: exists ? fixedPages.blog.title : '', drawing: toCoverDrawing(null, { href }) }
  }
  const document = await readPublished(coverTitleQuery, source)
  return {
    found: parseText(document?.title),
    drawing: toCoverDrawing(document, { href, ...source }),
  }
}
