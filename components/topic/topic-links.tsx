import type { TopicCard } from '#lib/content/view/topic-page.ts'

/** The topics of the blog in a row. */
export function TopicLinks({ topics }: { topics: TopicCard[] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Темы" className="no-print">
      <ul className="flex flex-wrap gap-x-7 gap-y-1">
        {topics.map(({ id, href, title, count }) => (
          <li key={id}>
            <a href={href} className="group inline-flex min-h-11 items-center gap-2">
              <span className="text-link">{title}</span>
              <span className="text-small text-muted" aria-hidden="true">
                {count}
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href="/blog/topics/" className="inline-flex min-h-11 items-center text-muted">
            <span className="text-link">Все темы</span>
          </a>
        </li>
      </ul>
    </nav>
  )
}
