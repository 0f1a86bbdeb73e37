import type { Redirect } from './redirect.ts'

/** The addresses that come from content. */
export type Addresses = {
  /** Pages of documents, and the pages without a document that have a title. */
  pages: readonly AddressedPage[]
  redirects: readonly Redirect[]
  /** How many pages the index of the blog has. */
  blogPages: number
  /** When the next scheduled article becomes public, as an ISO instant. */
  nextDue?: string | undefined
}

export type AddressedPage = {
  /** The id of its document; undefined for a page without one. */
  id?: string | undefined
  /** Site-relative, as `sitePath` writes it. */
  href: string
  title: string
  /** Only articles have a Markdown twin at `index.md`. */
  hasTwin: boolean
}
