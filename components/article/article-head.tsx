import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import type { Article } from '#lib/content/view/article.ts'
import type { Rating } from '#lib/content/view/parts/rating.ts'
import type { Site } from '#lib/content/view/site.ts'
import { ArticleHero } from './article-hero.tsx'
import { Byline } from './byline.tsx'
import { RatingLine } from './rating-line.tsx'
import { TopicTags } from './topic-tags.tsx'

type Props = {
  article: Article
  site: Site
  /** The rating that may be shown, if any. */
  rating: Rating | undefined
  /** What is said below the byline, of demo content or to an editor. */
  notes: (string | undefined)[]
}

/** What an article is about, by whom, and its picture. */
export function ArticleHead({ article, site, rating, notes }: Props) {
  const { title, heading, description, topics } = article
  const trail = [
    { title: site.title, href: '/' },
    { title: 'Блог', href: '/blog/' },
  ]
  return (
    <header className="page pt-8">
      <Breadcrumbs trail={trail} current={title} />
      <div className="with-rail mt-12">
        <div>
          <TopicTags topics={topics} />
          <h1 className="mt-4 text-title">{heading}</h1>
          {description && (
            <p className="mt-6 max-w-(--container-text) text-lead text-muted">{description}</p>
          )}
          <div className="mt-8">
            <Byline article={article} />
            {rating && <RatingLine rating={rating} />}
          </div>
          {notes.map(
            (note) =>
              note && (
                <p key={note} className="mt-4 text-small text-muted">
                  {note}
                </p>
              ),
          )}
        </div>
      </div>
      <div className="mt-12">
        <ArticleHero article={article} />
      </div>
    </header>
  )
}
