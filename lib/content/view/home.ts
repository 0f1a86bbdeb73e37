import type { PageBlock } from '#lib/content/blocks/registry.ts'
import type { Seo } from './parts/seo.ts'

export type Home = {
  heading: string
  lead: string
  blocks: PageBlock[]
  seo: Seo
}
