import type { ArticleCard } from './parts/article-card.ts'

export type ArticleLink = { title: string; href: string }

/** What there is to read after an article. */
export type NextArticles = {
  /** At most three unless the editor picked more. */
  related: ArticleCard[]
  /** The articles published just before and just after. */
  older?: ArticleLink
  newer?: ArticleLink
}
