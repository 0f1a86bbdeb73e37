import type { AuthorPage } from '#lib/content/view/author-page.ts'
import type { AuthorQueryResult } from '#lib/content/sanity.types.ts'
import { parseList, parseText, parseTexts } from './parts/parse.ts'
import { toAuthor } from './parts/to-author.ts'
import { toCard } from './parts/to-card.ts'

/** An author with what the page about them shows, or undefined when there is none. */
export function toAuthorPage(result: AuthorQueryResult): AuthorPage | undefined {
  const author = toAuthor(result)
  if (!result || !author) return undefined
  const experience = parseText(result.experience)
  const languages = parseTexts(result.languages).filter((code) => /^[a-z]{2,3}$/.test(code))
  return {
    ...author,
    revision: result._rev,
    ...(experience && { experience }),
    ...(languages.length > 0 && { languages }),
    links: (Array.isArray(result.links) ? result.links : []).filter(isHttps),
    articles: parseList(result.articles).flatMap((article) => toCard(article) ?? []),
    demo: result.demo === true,
  }
}

function isHttps(link: unknown): link is string {
  return typeof link === 'string' && URL.parse(link)?.protocol === 'https:'
}
