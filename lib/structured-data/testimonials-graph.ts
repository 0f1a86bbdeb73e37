import type { Graph } from 'schema-dts'
import type { Site } from '#lib/content/view/site.ts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import { toGraph } from './graph.ts'
import { review } from './review.ts'
import type { PageFacts } from './web-page.ts'

/** JSON-LD of the page of testimonials: a review for each that is shown under its service. */
export function testimonialsGraph(
  testimonials: readonly Testimonial[],
  page: PageFacts,
  site: Site,
  siteUrl: string,
): Graph {
  const facts = { ...page, type: 'CollectionPage' as const }
  return toGraph(facts, site, siteUrl, () => ({
    others: testimonials.map((testimonial) => review(testimonial, siteUrl)),
  }))
}
