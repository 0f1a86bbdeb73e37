import { blockTypes } from './page-block-types.ts'
import { pageQuery } from './page-queries.ts'
import type { Page } from './page-types.ts'
import { read } from './read.ts'
import { toPage } from './to-page.ts'

/** The page of blocks of that slug; throws when the lake cannot be read. */
export async function getPage(slug: string): Promise<Page | undefined> {
  return toPage(await read(pageQuery, { slug }, blockTypes))
}
