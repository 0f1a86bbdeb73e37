import { toPlainText } from '@portabletext/react'
import { PersonCard } from '#components/author/person-card.tsx'
import { SubscribeForm } from '#components/letters/subscribe-form.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { InlineCall } from '#components/site/inline-call.tsx'
import type { NextArticles } from '#lib/content/view/next-articles.ts'
import type { Article } from '#lib/content/view/article.ts'
import type { Rating } from '#lib/content/view/parts/rating.ts'
import type { Site } from '#lib/content/view/site.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleHead } from './article-head.tsx'
import { Contents } from './contents.tsx'
import { blocksDrawnApart } from './drawings-apart.ts'
import { PreviousNext } from './previous-next.tsx'
import { RelatedArticles } from './related-articles.tsx'
import { ShareLinks } from './share-links.tsx'

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
  const { title, anchors, author } = article
  const { blocks: body, drawings } = blocksDrawnApart(
    article.body,
    article.hero ? [] : [article.drawing],
  )
  const notes = [note, demo ? 'Демонстрационные данные' : undefined]
  return (
    <>
      <article>
        <ArticleHead article={article} site={site} rating={rating} notes={notes} />
        <div className="page py-14 sm:py-20">
          <div className="with-rail">
            <Contents article={article} />
            <div className={opensWithText(body) ? 'drop-cap' : undefined}>
              <ArticleBody
                body={body}
                anchors={anchors}
                url={url}
                call={
                  <InlineCall
                    site={site}
                    subject={{ path: article.href, title }}
                    question="Есть вопрос по этой теме?"
                  />
                }
              />
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
