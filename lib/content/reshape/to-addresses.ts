import { documentHref } from '#lib/content/href.ts'
import type { AddressesQueryResult } from '#lib/content/sanity.types.ts'
import type { AddressedPage, Addresses } from '#lib/content/view/addresses.ts'
import { fixedPages } from './fixed-pages.ts'
import { parseList, parseText, parseTexts } from './parts/parse.ts'
import { countBlogPages } from './to-blog-page.ts'
import { toRedirects } from './to-redirects.ts'

/**
 * The addresses of the site at the time of the query.
 *
 * @param siteUrl origin of this site
 */
export function toAddresses(
  { documents, redirects, formerOrigins }: AddressesQueryResult,
  siteUrl: string,
): Addresses {
  const all = parseList(documents)
  const published = all.filter(({ due }) => due)
  const articles = published.filter(({ _type, title }) => _type === 'article' && title !== null)
  const [nextDue] = all
    .filter(({ due }) => !due)
    .map(({ dueAt }) => Date.parse(dueAt ?? ''))
    .filter((time) => !Number.isNaN(time))
    .toSorted((one, other) => one - other)
  return {
    pages: [
      { href: '/', title: 'Главная', hasTwin: false },
      ...Object.values(fixedPages).map(({ href, title }) => ({ href, title, hasTwin: false })),
      ...published.flatMap((each) => toPage(each) ?? []),
    ],
    redirects: toRedirects(parseList(redirects), {
      origins: [siteUrl, ...parseTexts(formerOrigins)],
    }),
    blogPages: countBlogPages(articles.length),
    ...(nextDue !== undefined && { nextDue: new Date(nextDue).toISOString() }),
  }
}

type DocumentResult = AddressesQueryResult['documents'][number]

function toPage(document: DocumentResult): AddressedPage | undefined {
  const href = documentHref(document)
  const title = parseText(document.title)
  return href && title
    ? { id: document._id, href, title, hasTwin: document._type === 'article' }
    : undefined
}
