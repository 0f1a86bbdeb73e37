import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import type { Article, Rating, Site } from '#lib/content/view-types.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleHero } from './article-hero.tsx'
import { Byline } from './byline.tsx'
import { Contents } from './contents.tsx'
import { RatingLine } from './rating-line.tsx'
import { RelatedArticles } from './related-articles.tsx'

type Props = {
  article: Article
  site: Site
  /** The rating that may be shown, if any. */
  rating: Rating | undefined
  /** Whether to say that the content is made up. */
  demo: boolean
}

export function ArticlePage({ article, site, rating, demo }: Props) {
  const { title, heading, description, body, anchors, related, topics } = article
  const trail = [
    { title: site.title, href: '/' },
    { title: 'Блог', href: '/blog/' },
  ]
  return (
    <>
      <article>
        <header className="page pt-8">
          <Breadcrumbs trail={trail} current={title} />
          <div className="mt-12 max-w-[60rem]">
            {topics[0] && <p className="eyebrow">{topics[0].title}</p>}
            <h1 className="mt-4 text-title">{heading}</h1>
            {description && (
              <p className="mt-6 max-w-[46rem] text-lead text-muted">{description}</p>
            )}
            <div className="mt-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
              <Byline article={article} />
              {rating && <RatingLine rating={rating} />}
            </div>
            {demo && <p className="mt-4 text-small text-muted">Демонстрационные данные</p>}
          </div>
          <div className="mt-12">
            <ArticleHero article={article} />
          </div>
        </header>
        <div className="page py-14 sm:py-20">
          <div className="mx-auto max-w-(--container-text)">
            <Contents article={article} />
            <div className="mt-12">
              <ArticleBody body={body} anchors={anchors} />
            </div>
          </div>
        </div>
      </article>
      <RelatedArticles articles={related} />
      <ConsultationCall />
    </>
  )
}
