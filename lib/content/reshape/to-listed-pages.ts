import { documentHref } from '#lib/content/href.ts'
import type { ListedQueryResult } from '#lib/content/sanity.types.ts'
import { parseList, parseText } from './parse.ts'

type DocumentResult = ListedQueryResult['documents'][number]

/** A page that search engines may show. */
export type ListedPage = {
  /** The type of its document; undefined for pages that gather others. */
  type: DocumentResult['_type'] | undefined
  title: string
  description: string
  /** Site-relative address. */
  href: string
  /** ISO 8601: the newest change of its document and of what it shows. */
  updatedAt: string | undefined
  /** Site-relative addresses of its pictures. */
  images: string[]
}

type Options = {
  /** Whether demo documents are kept out. */
  withoutDemo: boolean
  /** Whether the settings are the demo's own: all pages but articles carry their data. */
  demoSite: boolean
}

/** The pages of a sitemap, those first that lead to others. */
export function toListedPages(
  result: ListedQueryResult,
  { withoutDemo, demoSite }: Options,
): ListedPage[] {
  const documents = parseList(result.documents)
  const listed = documents.filter(
    ({ _type, demo, noindex, articles }) =>
      noindex !== true && !(withoutDemo && demo) && !(_type === 'category' && articles === 0),
  )
  const pages = [...gatheringPages(result), ...listed.flatMap((each) => toPage(each, result) ?? [])]
  return withoutDemo && demoSite ? pages.filter(({ type }) => type === 'article') : pages
}

function toPage(document: DocumentResult, result: ListedQueryResult): ListedPage | undefined {
  const href = documentHref(document)
  const title = parseText(document.title)
  if (!href || !title) return undefined
  return {
    type: document._type,
    title,
    description: parseText(document.description),
    href,
    updatedAt: newest([...document.updates, ...shownUpdates(document.shows, result)]),
    images: toImages(document.images),
  }
}

/** The pages that have no document of their own. */
function gatheringPages(result: ListedQueryResult): ListedPage[] {
  const { home, settingsUpdatedAt: settings } = result
  const page = (href: string, title: string, updates: readonly (string | null)[]) => ({
    type: undefined,
    title,
    description: '',
    href,
    updatedAt: newest(updates),
    images: [],
  })
  const shownAtHome = shownUpdates(home?.shows ?? [], result)
  const homePage = page('/', 'Главная', [home?._updatedAt ?? settings, ...shownAtHome])
  const articles = updatesOf('article', result)
  return [
    ...(home?.noindex === true ? [] : [{ ...homePage, images: toImages(home?.images ?? []) }]),
    page('/services/', 'Услуги', updatesOf('service', result)),
    page('/blog/', 'Блог', articles),
    page('/blog/topics/', 'Темы блога', [...updatesOf('category', result), ...articles]),
    page('/testimonials/', 'Отзывы', result.testimonialUpdates),
    page('/consultation/', 'Консультация', [settings]),
    page('/privacy/', 'Политика обработки персональных данных', [settings]),
  ]
}

const documentsOf: Readonly<Record<string, DocumentResult['_type']>> = {
  articlesBlock: 'article',
  servicesBlock: 'service',
  teamBlock: 'author',
}

/** When what the blocks of a page gather was changed. */
function shownUpdates(blocks: readonly string[], result: ListedQueryResult) {
  return blocks.flatMap((block) => {
    if (block === 'testimonialsBlock') return result.testimonialUpdates
    const type = documentsOf[block]
    return type ? updatesOf(type, result) : []
  })
}

function updatesOf(type: DocumentResult['_type'], { documents }: ListedQueryResult) {
  const ofType = parseList(documents).filter(({ _type }) => _type === type)
  return ofType.map(({ updates }) => updates[0] ?? null)
}

function newest(updates: readonly (string | null)[]): string | undefined {
  return updates
    .filter((update) => update !== null)
    .toSorted()
    .at(-1)
}

function toImages(paths: readonly (string | null)[]): string[] {
  const given = paths.filter((path) => path !== null)
  return [...new Set(given)].map((path) => `/${path}`)
}
