/** Stored documents that an import may refer to. Keys of the maps are slugs. */
export type Known = {
  /** Names of the organisation and of the site: an author with such a name is not a person. */
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

/** An empty dataset. */
export const nothingKnown: Known = {
  organisationNames: [],
  articles: new Map(),
  authors: new Map(),
  categories: new Map(),
  testimonials: [],
  hasHome: false,
}
