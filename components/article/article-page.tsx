import { toPlainText } from '@portabletext/react'
import { PersonCard } from '#components/author/person-card.tsx'
import { SubscribeForm } from '#components/letters/subscribe-form.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import type { NextArticles } from '#lib/content/view/next-articles.ts'
import type { Article } from '#lib/content/view/article.ts'
import type { Rating } from '#lib/content/view/parts/rating.ts'
import type { Site } from '#lib/content/view/site.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleHero } from './article-hero.tsx'
import { Byline } from './byline.tsx'
import { Contents } from './contents.tsx'
import { blocksDrawnApart } from './drawings-apart.ts'
import { PreviousNext } from './previous-next.tsx'
import { RatingLine } from './rating-line.tsx'
import { RelatedArticles } from './related-articles.tsx'
import { ShareLinks } from './share-links.tsx'
import { TopicTags } from './topic-tags.tsx'

type Props = {
  article: Article
  site: Site
  further: NextArticles
  /** Absolute address of the page. */
  url: string
  /** The rating that may be shown, if any. */
  rating: Rating | undefined
  /** Whether to show the notice of demo content. */
  demo: boolean
  /** What an editor must know of it in draft mode. */
  note?: string | undefined
  /** Version of the consent to letters; absent where none can be sent. */
  letters?: string | undefined
}

export function ArticlePage({ article, site, further, url, rating, demo, note, letters }: Props) {
  const { title, heading, description, anchors, author, topics } = article
  const { blocks: body, drawings } = blocksDrawnApart(
    article.body,
    article.hero ? [] : [article.drawing],
  )
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
            <TopicTags topics={topics} />
            <h1 className="mt-4 text-title">{heading}</h1>
            {description && (
              <p className="mt-6 max-w-[46rem] text-lead text-muted">{description}</p>
            )}
            <div className="mt-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
              <Byline article={article} />
              {rating && <RatingLine rating={rating} />}
            </div>
            {note && <p className="mt-4 text-small text-muted">{note}</p>}
            {demo && <p className="mt-4 text-small text-muted">Демонстрационные данные</p>}
          </div>
          <div className="mt-12">
            <ArticleHero article={article} />
          </div>
        </header>
        <div className="page py-14 sm:py-20">
          <div className="mx-auto max-w-(--container-text)">
            <Contents article={article} />
            <div className={`mt-12 ${opensWithText(body) ? 'drop-cap' : ''}`}>
              <ArticleBody body={body} anchors={anchors} url={url} />
            </div>
            <footer className="mt-16 grid gap-y-12">
              <p className="print-only">{`Статья на сайте ${site.title}: ${url}`}</p>
              <div className="no-print border-y border-rule py-3">
                <ShareLinks title={title} url={url} />
              </div>
              {author && <PersonCard person={author} eyebrow="Автор" id="author" />}
              {letters && (
                <div className="no-print border-y border-rule py-8">
                  <SubscribeForm version={letters} />
                </div>
              )}
            </footer>
          </div>
        </div>
      </article>
      <PreviousNext further={further} />
      <RelatedArticles articles={further.related} taken={drawings} />
      <ConsultationCall path={article.href} />
    </>
  )
}

/** Whether a body begins with a letter and a paragraph long enough for a drop cap. */
function opensWithText([first]: Article['body']): boolean {
  if (first?._type !== 'block' || first.style !== 'normal' || first.listItem) return false
  const text = toPlainText(first)
  return text.length > 200 && /^\p{L}/u.test(text)
}
