import { sitePath } from '#lib/format/site-path.ts'
import type { FormerPath } from './front-matter/addresses.ts'

/** Stored documents that an import may refer to. Keys of the maps are slugs. */
export type Known = {
  /** Names of the organisation and of the site: an author with such a name is not a person. */
  organisationNames: string[]
  articles: ReadonlyMap<string, string>
  authors: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, string>
  services: ReadonlyMap<string, string>
  pages: ReadonlyMap<string, string>
  /** Ids of articles by their titles, as `titleKey` writes them. */
  articleTitles: ReadonlyMap<string, string>
  /** Where redirects lead, by their paths. */
  redirects: ReadonlyMap<string, string>
  /** Full addresses on other hosts that files of the import give for themselves; values are paths. */
  fullAddresses: ReadonlyMap<string, string>
  testimonials: readonly KnownTestimonial[]
  hasHome: boolean
}

export type KnownTestimonial = {
  id: string
  quote: string
  client: string
  /** Role and city of the client, as visitors read them. */
  role?: string | undefined
  consent: 'yes' | 'no' | 'unknown'
}

/** An empty dataset. */
export const nothingKnown: Known = {
  organisationNames: [],
  articles: new Map(),
  authors: new Map(),
  categories: new Map(),
  services: new Map(),
  pages: new Map(),
  articleTitles: new Map(),
  redirects: new Map(),
  fullAddresses: new Map(),
  testimonials: [],
  hasHome: false,
}

/** Where an article will be found that is not yet stored. */
export type ExpectedArticle = { _id: string; slug: string; formerPaths: readonly FormerPath[] }

/** The same with one more article. */
export function withArticle(known: Known, article: ExpectedArticle): Known {
  const articles = new Map(known.articles)
  const redirects = new Map(known.redirects)
  const fullAddresses = new Map(known.fullAddresses)
  addArticle({ articles, redirects, fullAddresses }, article)
  return { ...known, articles, redirects, fullAddresses }
}

type Places = Record<'articles' | 'redirects' | 'fullAddresses', Map<string, string>>

/** Adds an article; a former path of it that leads elsewhere already stays as it is. */
export function addArticle(places: Places, { _id, slug, formerPaths }: ExpectedArticle): void {
  const { articles, redirects, fullAddresses } = places
  articles.set(slug, _id)
  const to = `/blog/${slug}/`
  for (const { path, origin, isForeign = false } of formerPaths) {
    if (!isForeign && !redirects.has(path)) redirects.set(path, to)
    const full = origin && fullAddress(`${origin}${path}`)
    if (full && !fullAddresses.has(full)) fullAddresses.set(full, to)
  }
}

/** A full address as they are compared: without protocol, `www.`, query and fragment. */
export function fullAddress(href: string): string | undefined {
  const url = URL.parse(href)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const path = sitePath(url.pathname)
  return path && `${url.host.replace(/^www\./, '')}${path}`
}

/** A title as titles are compared: without case, marks of quotation and doubled spaces. */
export function titleKey(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[«»"“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The keys of a title: the whole of it, and what stands before its colon. */
export function titleKeys(title: string): string[] {
  const [short = title] = title.split(/:\s/)
  return [...new Set([titleKey(title), titleKey(short)])].filter((key) => key !== '')
}
