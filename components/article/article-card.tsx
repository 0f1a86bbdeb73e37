import { CoverDrawing } from '#components/cover/cover-drawing.tsx'
import { Photo } from '#components/ui/photo.tsx'
import type { ArticleCard as Card } from '#lib/content/view/parts/article-card.ts'
import { ArticleFacts } from './article-facts.tsx'

type Props = {
  article: Card
  /** Level of its heading in the page's outline. */
  heading: 'h2' | 'h3' | 'h4' | 'h5'
  /** True for the first of a list: a wide card with the drawing beside the text. */
  wide?: boolean
  /** True where it is the first picture of a page, which is fetched first. */
  priority?: boolean
}

/** An article in a list; the whole card leads to its page. */
export function ArticleCard({ article, heading: Heading, wide = false, priority = false }: Props) {
  const { title, href, description, hero, topics } = article
  const deep = Heading === 'h4' || Heading === 'h5'
  const picture =
    'aspect-[40/21] h-auto w-full object-cover [transition:scale_500ms] motion-safe:group-hover:[scale:1.02]'
  return (
    <article
      className={`group relative ${wide ? 'grid items-center gap-x-12 gap-y-6 md:grid-cols-[1.35fr_1fr]' : ''}`}
    >
      <div className="overflow-hidden">
        {hero ? (
          <Photo
            picture={{ ...hero, alt: '' }}
            ratio={40 / 21}
            priority={priority}
            sizes={wide ? '(min-width: 52rem) 55vw, 92vw' : '(min-width: 52rem) 33vw, 92vw'}
            className={picture}
          />
        ) : (
          <CoverDrawing drawing={article.drawing} priority={priority} className={picture} />
        )}
      </div>
      <div className={wide ? '' : 'mt-6'}>
        {topics[0] && <p className="eyebrow">{topics[0].title}</p>}
        <Heading className={`mt-3 ${wide ? 'text-h2' : deep ? 'text-h4' : 'text-h3'}`}>
          <a href={href} className="card-link">
            {title}
          </a>
        </Heading>
        {description && <p className="mt-3 line-clamp-5 text-muted">{description}</p>}
        <ArticleFacts article={article} className="mt-4" />
      </div>
    </article>
  )
}
