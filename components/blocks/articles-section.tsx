import { ArticleCard } from '#components/article/article-card.tsx'
import { cardColumns } from '#components/article/card-columns.ts'
import type { ArticlesBlock } from '#lib/content/blocks/articles-block.ts'
import { Section, SectionHeading } from './section.tsx'

/** Articles as a section of a page, with the way to all of them. */
export function ArticlesSection({ value }: { value: ArticlesBlock }) {
  const { title = 'Из блога', articles } = value
  return (
    <Section block={{ ...value, title }}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <SectionHeading block={{ ...value, title }} />
        <a className="text-link py-1.5" href="/blog/">
          Все статьи
        </a>
      </div>
      <div className={`mt-12 grid gap-x-8 gap-y-14 ${cardColumns(articles.length)}`}>
        {articles.map((article) => (
          <ArticleCard
            key={article.id}
            article={article}
            heading="h3"
            wide={articles.length === 1}
          />
        ))}
      </div>
    </Section>
  )
}
