type Props = {
  /** The current query. */
  query?: string
}

/** The search of the site; it needs no script. */
export function SearchForm({ query = '' }: Props) {
  return (
    <search className="no-print">
      <form action="/search/" className="flex max-w-(--container-text) gap-3">
        <input
          type="search"
          name="q"
          aria-label="Поиск по сайту"
          placeholder="Услуга, статья, имя"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className="block min-h-[3.125rem] w-full min-w-0 rounded-control border border-field bg-paper fade hover:border-ink px-4 py-2.5 text-ink"
        />
        <button type="submit" className="button shrink-0">
          Найти
        </button>
      </form>
    </search>
  )
}
