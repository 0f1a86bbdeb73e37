import type { PageBlock } from '#lib/content/blocks/registry.ts'
import type { Seo } from './parts/seo.ts'

/** A page of blocks at `/<slug>/`. */
export type Page = {
  id: string
  title: string
  slug: string
  href: string
  description: string
  blocks: PageBlock[]
  /** Which state of its document this is; for the Studio, never for readers. */
  revision: string
  seo: Seo
  demo: boolean
}
