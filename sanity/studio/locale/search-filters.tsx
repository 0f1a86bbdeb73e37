import { useMemo, type JSX } from 'react'
import { SourceProvider, useSource, type LayoutProps } from 'sanity'

/** Titles of the search filters that Sanity adds itself, in English, with no option for it. */
const titles: Readonly<Record<string, string>> = {
  updatedAt: 'Дата изменения',
  createdAt: 'Дата создания',
  references: 'Содержит документ, изображение или файл',
}

/** The Studio with Russian titles of its search filters. */
export function RussianSearchFilters(props: LayoutProps): JSX.Element {
  const source = useSource()
  const translated = useMemo(() => {
    const filters = source.search.filters.map((filter) =>
      filter.type === 'pinned' ? { ...filter, title: titles[filter.name] ?? filter.title } : filter,
    )
    return { ...source, search: { ...source.search, filters } }
  }, [source])
  return <SourceProvider source={translated}>{props.renderDefault(props)}</SourceProvider>
}
