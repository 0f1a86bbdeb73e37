import { drawnApart } from '#lib/format/article-drawing.ts'
import type { ArticleCard as Card } from '#lib/content/view/parts/article-card.ts'
import { ArticleCard } from './article-card.tsx'
import { ArticleCards } from './article-cards.tsx'

type Props = {
  articles: Card[]
  /** `h2` where they are what the page is about: then the first picture is fetched first. */
  heading: 'h2' | 'h3'
  /** True to give the first of them the whole width. */
  opening?: boolean
}

/** Articles in columns. */
export function ArticleGrid({ articles: listed, heading, opening = false }: Props) {
  const articles = drawnApart(listed)
  const first = opening ? articles[0] : undefined
  const others = opening ? articles.slice(1) : articles
  const priority = heading === 'h2'
  return (
    <div className="grid gap-y-20">
      {first && <ArticleCard article={first} heading={heading} priority={priority} wide />}
      {others.length > 0 && (
        <ArticleCards
          articles={others}
          heading={heading}
          className="gap-y-16"
          priority={priority && !opening}
        />
      )}
    </div>
  )
}
