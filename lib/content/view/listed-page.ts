/** A page that search engines may show. */
export type ListedPage = {
  /** The type of its document; undefined for pages that gather others. */
  type: 'article' | 'author' | 'category' | 'page' | 'service' | undefined
  title: string
  description: string
  /** Site-relative address. */
  href: string
  /** ISO 8601: when it changed for readers; undefined where that is not known. */
  updatedAt: string | undefined
  /** Site-relative addresses of its pictures. */
  images: string[]
}
