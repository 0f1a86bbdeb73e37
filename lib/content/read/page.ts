import { pageQuery } from '#lib/content/queries/page.groq.ts'
import type { Page } from '#lib/content/view/page.ts'
import { read } from './read.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'

/** The page of blocks of that slug; throws when the lake cannot be read. */
export async function getPage(slug: string): Promise<Page | undefined> {
  return toPage(await read(pageQuery, { slug }))
}
