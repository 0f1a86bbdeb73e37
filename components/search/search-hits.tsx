import type { SearchHit } from '#lib/search/search-index.ts'
import { Marked } from './marked.tsx'

const kinds: Record<SearchHit['kind'], string> = {
  article: 'Статья',
  service: 'Услуга',
  page: 'Страница',
  author: 'Команда',
  topic: 'Тема блога',
  testimonial: 'Отзыв',
}

/** The hits, best first. */
export function SearchHits({ hits }: { hits: SearchHit[] }) {
  return (
    <ol className="mt-4 max-w-(--container-text) divide-y divide-rule">
      {hits.map(({ id, kind, href, title, excerpt }) => (
        <li key={id} className="py-8">
          <p className="eyebrow">{kinds[kind]}</p>
          <h2 className="mt-2 text-h3">
            <a href={href} className="text-link">
              <Marked text={title} />
            </a>
          </h2>
          {excerpt.length > 0 && (
            <p className="mt-3 text-muted">
              <Marked text={excerpt} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
