import { documentHref } from '#lib/content/href.ts'
import { blocks } from '#lib/content/blocks/registry.ts'
import type { ListedQueryResult } from '#lib/content/sanity.types.ts'
import type { ListedPage } from '#lib/content/view/listed-page.ts'
import { parseList, parseText } from './parts/parse.ts'

const listedBy = new Map(
  Object.entries(blocks).map(([name, block]) => [name, 'lists' in block ? block.lists : undefined]),
)

type DocumentResult = ListedQueryResult['documents'][number]

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
    page('/contacts/', 'Контакты', [settings]),
    page('/privacy/', 'Политика обработки персональных данных', [settings]),
  ]
}

/** When the documents were changed that blocks of these types list. */
function shownUpdates(types: readonly string[], result: ListedQueryResult) {
  return types.flatMap((type) => {
    const listed = listedBy.get(type)
    if (listed === undefined) return []
    return listed === 'testimonial' ? result.testimonialUpdates : updatesOf(listed, result)
  })
}

function updatesOf(type: DocumentResult['_type'], { documents }: ListedQueryResult) {
  const ofType = parseList(documents).filter(({ _type }) => _type === type)
  return ofType.map(({ updates }) => updates[0] ?? null)
}

function newest(updates: readonly (string | null)[]): string | undefined {
  return updates
    .filter((update) => update !== null)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1)
}

function toImages(paths: readonly (string | null)[]): string[] {
  const given = paths.filter((path) => path !== null)
  return [...new Set(given)].map((path) => `/${path}`)
}
