import type { ArticleCard as Card } from '#lib/content/view/parts/article-card.ts'
import { ArticleCards } from './article-cards.tsx'

export function RelatedArticles({ articles }: { articles: Card[] }) {
  if (articles.length === 0) return null
  return (
    <section className="no-print bg-surface" aria-labelledby="related">
      <div className="page section">
        <h2 id="related" className="text-h2">
          Читайте также
        </h2>
        <ArticleCards articles={articles} heading="h3" className="mt-10 gap-y-14" />
      </div>
    </section>
  )
}
