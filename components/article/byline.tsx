import { Photo } from '#components/ui/photo.tsx'
import type { Article } from '#lib/content/view/article.ts'
import { formatDate } from '#lib/format/dates.ts'
import { ArticleFacts } from './article-facts.tsx'

/** Who wrote an article, when, and how long it takes to read. */
export function Byline({ article }: { article: Article }) {
  const { author, publishedAt, updatedAt } = article
  const updated = updatedAt && formatDate(updatedAt)
  return (
    <div className="flex items-center gap-4">
      {author?.photo && (
        <Photo
          picture={{ ...author.photo, alt: '' }}
          ratio={1}
          sizes="3.5rem"
          className="size-14 rounded-full object-cover"
        />
      )}
      <div>
        {author && (
          <p>
            <a className="font-medium text-link" href={author.href}>
              {author.name}
            </a>
            {author.role && <span className="text-muted">, {author.role}</span>}
          </p>
        )}
        <ArticleFacts article={article} />
        {updated && updated !== formatDate(publishedAt) && (
          <p className="text-small text-muted">
            Обновлено <time dateTime={updatedAt}>{updated}</time>
          </p>
        )}
      </div>
    </div>
  )
}
