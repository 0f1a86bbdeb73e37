import type { ArticleLink, NextArticles } from '#lib/content/view/next-articles.ts'

/** Links to the previous and the next article. */
export function PreviousNext({ further }: { further: NextArticles }) {
  const { older, newer } = further
  if (!older && !newer) return null
  return (
    <nav aria-label="Соседние статьи" className="no-print page">
      <div className="grid gap-x-16 border-t border-rule pb-6 sm:grid-cols-2">
        <div>
          {older && <AdjacentArticle label="Предыдущая статья" article={older} rel="prev" />}
        </div>
        <div className="sm:text-right">
          {newer && <AdjacentArticle label="Следующая статья" article={newer} rel="next" />}
        </div>
      </div>
    </nav>
  )
}

type Props = { label: string; article: ArticleLink; rel: 'prev' | 'next' }

function AdjacentArticle({ label, article, rel }: Props) {
  return (
    <a href={article.href} rel={rel} className="group block py-8">
      <span className="text-small text-muted">{label}</span>
      <span className="mt-2 block font-serif text-h4 text-balance decoration-brass decoration-1 underline-offset-4 group-hover:underline">
        {article.title}
      </span>
    </a>
  )
}
