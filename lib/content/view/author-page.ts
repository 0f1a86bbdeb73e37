import type { ArticleCard } from './parts/article-card.ts'
import type { Author } from './parts/author.ts'

export type AuthorPage = Author & {
  /** Which state of its document this is; for the Studio, never for readers. */
  revision: string
  experience?: string
  /** Codes of BCP 47. */
  languages?: string[]
  /** Profiles elsewhere, https. */
  links: string[]
  /** Newest first. */
  articles: ArticleCard[]
  demo: boolean
}
