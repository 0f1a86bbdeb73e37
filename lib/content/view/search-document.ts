export type SearchKind = 'article' | 'service' | 'page' | 'author' | 'topic' | 'testimonial'

/** What the search looks through: one for each page, or place on a page, that can be found. */
export type SearchDocument = {
  id: string
  kind: SearchKind
  title: string
  /** Site-relative address. */
  href: string
  description: string
  /** All else that the page says, a line a paragraph. */
  text: string
}
