import { drawnApart } from '#lib/format/article-drawing.ts'
import type { Drawing } from '#lib/format/drawings.ts'
import type { ArticleCard as Card } from '#lib/content/view/parts/article-card.ts'
import { ArticleCards } from './article-cards.tsx'

type Props = {
  articles: Card[]
  /** What the page above them shows already. */
  taken: readonly Drawing[]
}

export function RelatedArticles({ articles, taken }: Props) {
  if (articles.length === 0) return null
  return (
    <section className="no-print bg-surface" aria-labelledby="related">
      <div className="page section">
        <h2 id="related" className="text-h2">
          Читайте также
        </h2>
        <ArticleCards
          articles={drawnApart(articles, taken)}
          heading="h3"
          className="mt-10 gap-y-14"
        />
      </div>
    </section>
  )
}
