import type { ArticleCard as Card } from '#lib/content/view/parts/article-card.ts'
import { ArticleCard } from './article-card.tsx'
import { cardColumns } from './card-columns.ts'

export function RelatedArticles({ articles }: { articles: Card[] }) {
  if (articles.length === 0) return null
  return (
    <section className="no-print bg-surface" aria-labelledby="related">
      <div className="page section">
        <h2 id="related" className="text-h2">
          Читайте также
        </h2>
        <div className={`mt-10 grid gap-x-8 gap-y-14 ${cardColumns(articles.length)}`}>
          {articles.map((article) => (
            <ArticleCard
              key={article.id}
              article={article}
              heading="h3"
              wide={articles.length === 1}
            />
          ))}
        </div>
      </div>
    </section>
  )
}
