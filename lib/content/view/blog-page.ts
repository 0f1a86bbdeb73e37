import type { ArticleCard } from './parts/article-card.ts'

/** One page of the index of the blog, newest articles first. */
export type BlogPage = {
  articles: ArticleCard[]
  /** From 1. */
  page: number
  /** How many pages there are, at least one. */
  pages: number
  /** How many articles there are on all pages. */
  total: number
}
