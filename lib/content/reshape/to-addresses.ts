import { documentHref } from '#lib/content/href.ts'
import type { AddressesQueryResult } from '#lib/content/sanity.types.ts'
import type { AddressedPage, Addresses } from '#lib/content/view/addresses.ts'
import { fixedPages } from './fixed-pages.ts'
import { parseList, parseText } from './parts/parse.ts'
import { countBlogPages } from './to-blog-page.ts'
import { toRedirects } from './to-redirects.ts'

/**
 * The addresses of the site at the time of the query.
 *
 * @param siteUrl origin of this site
 */
export function toAddresses(
  { documents, redirects }: AddressesQueryResult,
  siteUrl: string,
): Addresses {
  const all = parseList(documents)
  const published = all.filter(({ due }) => due)
  const articles = published.filter(({ _type, title }) => _type === 'article' && title !== null)
  const [nextDue] = all
    .filter(({ due }) => !due)
    .flatMap(({ publishedAt }) => dueTime(parseText(publishedAt)) ?? [])
    .toSorted()
  return {
    pages: [
      { href: '/', title: 'Главная', hasTwin: false },
      ...Object.values(fixedPages).map(({ href, title }) => ({ href, title, hasTwin: false })),
      ...published.flatMap((each) => toPage(each) ?? []),
    ],
    redirects: toRedirects(parseList(redirects), siteUrl),
    blogPages: countBlogPages(articles.length),
    ...(nextDue && { nextDue }),
  }
}

/**
 * When `isDue` becomes true, as an ISO instant in UTC: it compares instants, and a text without a
 * zone with the time in UTC. Undefined for what is no date, which never comes.
 */
function dueTime(publishedAt: string): string | undefined {
  const match = /^\d{4}-\d\d-\d\d(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?$/.exec(publishedAt)
  if (match === null) return undefined
  const [, time, zone] = match
  const date = new Date(time && !zone ? `${publishedAt}Z` : publishedAt)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}

type DocumentResult = AddressesQueryResult['documents'][number]

function toPage(document: DocumentResult): AddressedPage | undefined {
  const href = documentHref(document)
  const title = parseText(document.title)
  return href && title
    ? { id: document._id, href, title, hasTwin: document._type === 'article' }
    : undefined
}
