import { blogPageQuery } from '#lib/content/queries/blog.groq.ts'
import type { BlogPage } from '#lib/content/view/blog-page.ts'
import { read } from './read.ts'
import { readPublished } from './read-published.ts'
import { blogPageRange, toBlogPage } from '#lib/content/reshape/to-blog-page.ts'

/**
 * A page of the blog's index, counted from 1; undefined for a number that is no page. Throws when
 * the lake cannot be read.
 */
export async function getBlogPage(page: number): Promise<BlogPage | undefined> {
  if (!Number.isSafeInteger(page) || page < 1) return undefined
  return toBlogPage(await read(blogPageQuery, blogPageRange(page)), page)
}

/**
 * Whether visitors find a page of the blog's index under this number; every number asks the same
 * of the lake, which is asked once.
 */
export async function isBlogPage(page: number): Promise<boolean> {
  const first = await readPublished(blogPageQuery, blogPageRange(1))
  return toBlogPage(first, page) !== undefined
}

/** How many pages the index of the blog has, for prerendering. */
export async function countBlogPages(): Promise<number> {
  const first = await readPublished(blogPageQuery, blogPageRange(1))
  return toBlogPage(first, 1)?.pages ?? 1
}
