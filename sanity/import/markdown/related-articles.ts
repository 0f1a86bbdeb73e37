import { type LinkContext, relatedArticle } from './links.ts'

/** The ids of the articles to read next, each once; an entry that means none is reported. */
export function relatedArticles(
  entries: readonly string[],
  links: LinkContext,
  warn: (message: string) => void,
): string[] {
  const ids = [...new Set(entries)].flatMap((entry) => {
    const id = relatedArticle(entry, links)
    if (id === undefined) {
      warn(`в «Читайте также» нет статьи «${entry}» на сайте: ссылка не сохранена`)
    }
    return id ?? []
  })
  return [...new Set(ids)]
}
