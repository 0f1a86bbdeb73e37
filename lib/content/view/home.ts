import type { PageBlock } from '#lib/content/blocks/registry.ts'
import type { StoredFile } from './parts/stored-file.ts'
import type { Seo } from './parts/seo.ts'

export type Home = {
  heading: string
  lead: string
  /** What shows that the promise is kept, each one press away: a page, or a file with its size. */
  proofs: { title: string; href: string; file?: StoredFile }[]
  blocks: PageBlock[]
  seo: Seo
}
