import type { TopicCard } from '#lib/content/view/topic-page.ts'
import { withNoun } from '#lib/format/plural.ts'

/** Every topic with its description and its number of articles. */
export function TopicList({ topics }: { topics: TopicCard[] }) {
  return (
    <ul className="border-t border-rule">
      {topics.map(({ id, href, title, description, count }) => (
        <li
          key={id}
          className="group relative grid gap-x-10 gap-y-2 border-b border-rule py-8 md:grid-cols-[1fr_1.3fr_8rem] md:items-baseline"
        >
          <h2 className="text-h3">
            <a href={href} className="card-link">
              {title}
            </a>
          </h2>
          <p className="text-muted">{description}</p>
          <p className="mt-1 text-small text-muted md:mt-0 md:text-right">
            {withNoun(count, ['статья', 'статьи', 'статей'])}
          </p>
        </li>
      ))}
    </ul>
  )
}
