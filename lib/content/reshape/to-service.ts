import type { ServiceQueryResult } from '#lib/content/sanity.types.ts'
import type { Service } from '#lib/content/view/service.ts'
import { headingAnchors } from './parts/heading-anchors.ts'
import { parseList, parseTexts } from './parts/parse.ts'
import { toBody } from './to-body.ts'
import { toSeo } from './to-seo.ts'
import { toServiceCard } from './parts/to-service-card.ts'
import { toTestimonial } from './parts/to-testimonial.ts'

/** A service as its page shows it, or undefined when there is none. */
export function toService(result: ServiceQueryResult): Service | undefined {
  const card = toServiceCard(result)
  if (!result || !card) return undefined
  const body = toBody(result.body)
  return {
    ...card,
    revision: result._rev,
    included: parseTexts(result.included),
    receives: parseTexts(result.receives),
    body,
    anchors: headingAnchors(body),
    testimonials: parseList(result.testimonials).flatMap((each) => toTestimonial(each) ?? []),
    seo: toSeo(result.seo, card),
    demo: result.demo === true,
  }
}
