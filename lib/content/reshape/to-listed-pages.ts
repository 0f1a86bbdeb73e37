import { documentHref } from '#lib/content/href.ts'
import type { ListedQueryResult } from '#lib/content/sanity.types.ts'
import type { ListedPage } from '#lib/content/view/listed-page.ts'
import { parseList, parseText } from './parts/parse.ts'

type DocumentResult = ListedQueryResult['documents'][number]

type Options = {
  /** Whether demo documents are kept out. */
  withoutDemo: boolean
  /** Whether the settings are the demo's own: all pages but articles carry their data. */
  demoSite: boolean
}

/**
 * The pages of a sitemap, those first that lead to others. An article changed when its editor says
 * so, or when it was published; a list of articles, when the newest of them was. Of other pages
 * nothing is known: the lake's own times are also those of imports and migrations.
 */
export function toListedPages(
  { documents: results, home }: ListedQueryResult,
  { withoutDemo, demoSite }: Options,
): ListedPage[] {
  const documents = parseList(results).filter(({ demo }) => !(withoutDemo && demo))
  const articles = documents.filter(({ _type, slug }) => _type === 'article' && slug !== null)
  const byReference = articlesByReference(articles)
  const pages = [
    ...gatheringPages(home, articles),
    ...documents
      .filter(({ noindex }) => noindex !== true)
      .flatMap((each) => toPage(each, byReference) ?? []),
  ]
  return withoutDemo && demoSite ? pages.filter(({ type }) => type === 'article') : pages
}

function toPage(
  document: DocumentResult,
  byReference: ReadonlyMap<string, readonly DocumentResult[]>,
): ListedPage | undefined {
  const { _type } = document
  const href = documentHref(document)
  const title = parseText(document.title)
  const listed = byReference.get(document._id) ?? []
  const isEmptyTopic = _type === 'category' && listed.length === 0
  if (!href || !title || isEmptyTopic) return undefined
  return {
    type: _type,
    title,
    description: parseText(document.description),
    href,
    updatedAt: _type === 'article' ? changeOf(document) : newest(listed),
    images: toImages(document.images),
  }
}

/** The articles of each author and of each topic, by the id of its document. */
function articlesByReference(articles: readonly DocumentResult[]) {
  const found = new Map<string, DocumentResult[]>()
  for (const article of articles) {
    for (const id of new Set([article.writer, ...(article.topics ?? [])])) {
      if (id === null) continue
      const known = found.get(id)
      if (known) known.push(article)
      else found.set(id, [article])
    }
  }
  return found
}

/** The pages that have no document of their own. */
function gatheringPages(
  home: ListedQueryResult['home'],
  articles: readonly DocumentResult[],
): ListedPage[] {
  const page = (href: string, title: string, updatedAt?: string) => ({
    type: undefined,
    title,
    description: '',
    href,
    updatedAt,
    images: [],
  })
  const listed = articles.filter(({ topics }) => topics !== null)
  return [
    ...(home?.noindex === true
      ? []
      : [{ ...page('/', 'Главная'), images: toImages(home?.images ?? []) }]),
    page('/services/', 'Услуги'),
    page('/blog/', 'Блог', newest(articles)),
    page('/blog/topics/', 'Темы блога', newest(listed)),
    page('/testimonials/', 'Отзывы'),
    page('/consultation/', 'Консультация'),
    page('/contacts/', 'Контакты'),
    page('/privacy/', 'Политика обработки персональных данных'),
  ]
}

function changeOf({ updatedAt, publishedAt }: DocumentResult): string | undefined {
  return updatedAt ?? publishedAt ?? undefined
}

/** When the newest of the articles was published: a list does not show that one was changed. */
function newest(articles: readonly DocumentResult[]): string | undefined {
  return articles
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1)
}

function toImages(paths: readonly (string | null)[]): string[] {
  const given = paths.filter((path) => path !== null)
  return [...new Set(given)].map((path) => `/${path}`)
}
