import { ArticleCard } from '#components/article/article-card.tsx'
import type { ArticleCard as Card } from '#lib/content/view-types.ts'

export function LatestArticles({ articles }: { articles: Card[] }) {
  if (articles.length === 0) return null
  return (
    <section className="page section" aria-labelledby="articles">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div>
          <p className="eyebrow">Блог</p>
          <h2 id="articles" className="mt-4 text-h1">
            Как это устроено
          </h2>
        </div>
        <a className="text-link" href="/blog/">
          Все статьи
        </a>
      </div>
      <div className="mt-12 grid gap-x-8 gap-y-14 sm:grid-cols-2 md:grid-cols-3">
        {articles.map((article) => (
          <ArticleCard key={article.id} article={article} heading="h3" />
        ))}
      </div>
    </section>
  )
}
