import type { BlogPage } from '#lib/content/view/blog-page.ts'
import type { BlogPageQueryResult } from '#lib/content/sanity.types.ts'
import { parseList } from './parts/parse.ts'
import { toCard } from './parts/to-card.ts'

const pageSize = 9

/** The articles of a page of the blog's index, as the query wants to know them. */
export function blogPageRange(page: number): { from: number; to: number } {
  return { from: (page - 1) * pageSize, to: page * pageSize }
}

/** How many pages the index of the blog has; the first is always there. */
export function countBlogPages(articles: number): number {
  return Math.max(1, Math.ceil(articles / pageSize))
}

/** A page of the blog's index, or undefined past the last one; the first is always there. */
export function toBlogPage(result: BlogPageQueryResult, page: number): BlogPage | undefined {
  const { total } = result
  const pages = countBlogPages(total)
  if (page > pages) return undefined
  const articles = parseList(result.articles).flatMap((article) => toCard(article) ?? [])
  return { articles, page, pages, total }
}
