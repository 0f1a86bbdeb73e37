import type { ArticleCard } from './article-card.ts'
import type { Seo } from './seo.ts'
import type { Topic } from './topic.ts'

/** What the list of topics shows of each; `count` articles, at least one. */
export type TopicCard = Topic & { count: number }

export type TopicPage = Topic & {
  updatedAt: string
  /** Newest first. */
  articles: ArticleCard[]
  seo: Seo
  demo: boolean
}
