import type { ArticleCard } from '#lib/content/view/parts/article-card.ts'
import { formatDate } from '#lib/format/dates.ts'
import { withNoun } from '#lib/format/plural.ts'

/** When an article was published and how long it takes to read. */
export function ArticleFacts({
  article,
  className = '',
}: {
  article: Pick<ArticleCard, 'publishedAt' | 'readingMinutes'>
  className?: string
}) {
  const { publishedAt, readingMinutes } = article
  return (
    <p className={`text-small text-muted ${className}`}>
      <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>
      <span aria-hidden="true"> · </span>
      <span>{`${withNoun(readingMinutes, ['минута', 'минуты', 'минут'])} чтения`}</span>
    </p>
  )
}
