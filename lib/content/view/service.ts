import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { Seo } from './parts/seo.ts'
import type { Testimonial } from './parts/testimonial.ts'
import type { ServiceCard } from './parts/service-card.ts'

export type Service = ServiceCard & {
  /** Which state of its document this is; for the Studio, never for readers. */
  revision: string
  /** What is done. */
  included: string[]
  /** What the client has in the end. */
  receives: string[]
  body: BodyBlock[]
  /** Anchor of each heading block, by its `_key`. */
  anchors: Record<string, string>
  /** Of clients of this service, with their consent. */
  testimonials: Testimonial[]
  seo: Seo
  demo: boolean
}
