import type { ArticleCard } from './article-card.ts'
import type { Author } from './author.ts'

export type AuthorPage = Author & {
  updatedAt: string
  experience?: string
  /** Profiles elsewhere, https. */
  links: string[]
  /** Newest first. */
  articles: ArticleCard[]
  demo: boolean
}
