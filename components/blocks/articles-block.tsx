import { ArticleCard } from '#components/article/article-card.tsx'
import type { ArticlesBlock as Block } from '#lib/content/blocks/articles-block.ts'
import { BlockTitle } from './block-title.tsx'

const below = { h2: 'h3', h3: 'h4', h4: 'h5' } as const

export function ArticlesBlock({ value }: { value: Block }) {
  const { articles, anchor, title, headingLevel = 'h2' } = value
  const heading = title ? below[headingLevel] : headingLevel
  return (
    <div id={anchor} className="no-print @container">
      <BlockTitle value={value} className="mb-7" />
      <div className="grid gap-x-8 gap-y-12 text-base @xl:grid-cols-2 @3xl:grid-cols-3">
        {articles.map((article) => (
          <ArticleCard key={article.id} article={article} heading={heading} />
        ))}
      </div>
    </div>
  )
}
