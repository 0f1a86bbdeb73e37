/** What the lake already holds and an import may refer to. Keys of the maps are slugs. */
export type Known = {
  /** Names of the organisation and of the site: an author so called is no person. */
  organisationNames: string[]
  articles: ReadonlyMap<string, string>
  authors: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, string>
  testimonials: readonly KnownTestimonial[]
  hasHome: boolean
}

export type KnownTestimonial = {
  id: string
  quote: string
  client: string
  consent: 'yes' | 'no' | 'unknown'
}

/** What a dataset without documents knows. */
export const nothingKnown: Known = {
  organisationNames: [],
  articles: new Map(),
  authors: new Map(),
  categories: new Map(),
  testimonials: [],
  hasHome: false,
}
