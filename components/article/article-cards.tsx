import type { ArticleCard as Card } from '#lib/content/view/parts/article-card.ts'
import { ArticleCard } from './article-card.tsx'

type Props = {
  articles: Card[]
  heading: 'h2' | 'h3'
  /** Classes for the space between rows and above. */
  className: string
  /** True where the first of them has the first picture of a page. */
  priority?: boolean
}

/** Cards of articles in columns: a single one fills the row, two share it. */
export function ArticleCards({ articles, heading, className, priority = false }: Props) {
  return (
    <div className={`grid gap-x-8 ${className} ${columnsOf(articles.length)}`}>
      {articles.map((article, index) => (
        <ArticleCard
          key={article.id}
          article={article}
          heading={heading}
          wide={articles.length === 1}
          priority={priority && index === 0}
        />
      ))}
    </div>
  )
}

function columnsOf(count: number): string {
  if (count === 1) return ''
  return count === 2 ? 'sm:grid-cols-2' : 'sm:grid-cols-2 md:grid-cols-3'
}
