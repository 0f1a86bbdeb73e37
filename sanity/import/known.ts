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
  testimonials: [],
  hasHome: false,
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
