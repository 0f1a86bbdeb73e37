import type { ArticleCard } from './parts/article-card.ts'
import type { Seo } from './parts/seo.ts'
import type { Topic } from './parts/topic.ts'

/** What the list of topics shows of each; `count` articles, at least one. */
export type TopicCard = Topic & { count: number }

export type TopicPage = Topic & {
  /** Which state of its document this is; for the Studio, never for readers. */
  revision: string
  /** Newest first. */
  articles: ArticleCard[]
  seo: Seo
  demo: boolean
}
