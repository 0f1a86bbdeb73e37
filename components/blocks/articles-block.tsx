import { ArticleCard } from '#components/article/article-card.tsx'
import { ArticleCards } from '#components/article/article-cards.tsx'
import type { ArticlesBlock as Block } from '#lib/content/blocks/articles-block.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { textWide } from './layout.tsx'
import { Section, SectionHeading } from './section.tsx'

export const articlesBlock: BlockComponent<Block> = {
  inBody: (value) => textWide(<ArticlesBlock value={value} />),
  onPage: (value) => <ArticlesSection value={value} />,
}

const below = { h2: 'h3', h3: 'h4', h4: 'h5' } as const

function ArticlesBlock({ value }: { value: Block }) {
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

/** Articles as a section of a page, with a link to all of them. */
function ArticlesSection({ value }: { value: Block }) {
  const { title = 'Из блога', articles } = value
  return (
    <Section block={{ ...value, title }}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <SectionHeading block={{ ...value, title }} />
        <a className="text-link py-1.5" href="/blog/">
          Все статьи
        </a>
      </div>
      <ArticleCards articles={articles} heading="h3" className="mt-8 gap-y-14 sm:mt-12" />
    </Section>
  )
}
