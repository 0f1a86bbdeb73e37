import { blogPageQuery } from './page-queries.ts'
import type { BlogPage } from './page-types.ts'
import { read } from './read.ts'
import { blogPageRange, toBlogPage } from './to-blog-page.ts'

/**
 * A page of the blog's index, counted from 1; undefined for a number that is no page. Throws when
 * the lake cannot be read.
 */
export async function getBlogPage(page: number): Promise<BlogPage | undefined> {
  if (!Number.isSafeInteger(page) || page < 1) return undefined
  return toBlogPage(await read(blogPageQuery, blogPageRange(page), ['article', 'category']), page)
}
