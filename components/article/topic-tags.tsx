import type { Topic } from '#lib/content/view/parts/topic.ts'

/** The topics of an article, as a line above its title. */
export function TopicTags({ topics }: { topics: Topic[] }) {
  if (topics.length === 0) return null
  return (
    <ul aria-label="Темы" className="eyebrow flex flex-wrap gap-x-5">
      {topics.map(({ id, href, title }) => (
        <li key={id}>
          <a
            href={href}
            className="inline-flex min-h-8 items-center underline decoration-transparent underline-offset-4 hover:decoration-brass"
          >
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
