import { isBlogPage } from './blog.ts'
import { coverSource } from './cover-source.ts'
import type { CoverSource } from './cover-source.ts'
import { coverTitleQuery } from '#lib/content/queries/cover-title.groq.ts'
import { getPublishedSite } from './published.ts'
import { readPublished } from './read-published.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { parseText } from '#lib/content/reshape/parts/parse.ts'

/**
 * The title on the share image of the page at a site-relative address, never a draft's;
 * undefined where there is no page. Throws when the lake cannot be read.
 */
export async function getCover(href: string): Promise<{ title: string; site: string } | undefined> {
  const source = coverSource(href)
  if (!source) return undefined
  const [found, site] = await Promise.all([readTitle(source), getPublishedSite()])
  const title = found || (href === '/' ? (site.tagline ?? site.title) : '')
  return title ? { title, site: site.title } : undefined
}

async function readTitle(source: CoverSource): Promise<string> {
  if ('title' in source) return source.title
  if ('blogPage' in source) {
    return (await isBlogPage(source.blogPage)) ? fixedPages.blog.title : ''
  }
  const { type, slug } = source
  const document = await readPublished(coverTitleQuery, { type, slug })
  return parseText(document?.title)
}
