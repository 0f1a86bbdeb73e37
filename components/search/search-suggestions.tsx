import type { SearchDocument } from '#lib/content/view/search-document.ts'

type Suggested = Pick<SearchDocument, 'id' | 'title' | 'href'>

export type Suggestions = { services: Suggested[]; articles: Suggested[]; topics: Suggested[] }

/** Links for an empty query or a search without hits. */
export function SearchSuggestions({ services, articles, topics }: Suggestions) {
  return (
    <div className="mt-14 grid gap-x-16 gap-y-12 border-t border-rule pt-12 md:grid-cols-3">
      <Links title="Услуги" documents={services} />
      <Links title="Новое в блоге" documents={articles} />
      <Links title="Темы" documents={topics} />
    </div>
  )
}

function Links({ title, documents }: { title: string; documents: Suggested[] }) {
  if (documents.length === 0) return null
  return (
    <section>
      <h2 className="text-h4">{title}</h2>
      <ul className="mt-4 grid gap-1">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={document.href} className="inline-flex min-h-11 items-center">
              <span className="text-link">{document.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
