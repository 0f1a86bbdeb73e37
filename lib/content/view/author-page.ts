import type { ArticleCard } from './parts/article-card.ts'
import type { Author } from './parts/author.ts'

export type AuthorPage = Author & {
  updatedAt: string
  experience?: string
  /** Profiles elsewhere, https. */
  links: string[]
  /** Newest first. */
  articles: ArticleCard[]
  demo: boolean
}
