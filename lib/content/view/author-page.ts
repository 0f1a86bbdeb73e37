import type { ArticleCard } from './parts/article-card.ts'
import type { Author } from './parts/author.ts'

export type AuthorPage = Author & {
  updatedAt: string
  experience?: string
  /** Codes of BCP 47. */
  languages?: string[]
  /** Profiles elsewhere, https. */
  links: string[]
  /** Newest first. */
  articles: ArticleCard[]
  demo: boolean
}
