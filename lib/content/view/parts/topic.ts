export type Topic = {
  id: string
  title: string
  slug: string
  /** Site-relative address of the topic's page. */
  href: string
  description?: string
}
