import { serviceHref } from './href.ts'
import type { Testimonial } from './view-types.ts'

type ServiceResult = { _id: string; title: string | null; slug: string | null }

type TestimonialResult = {
  _id: string
  quote: string | null
  client: string | null
  role: string | null
  city: string | null
  service: ServiceResult | null
  date: string | null
  consent: string | null
}

/** A testimonial, or undefined without a quote or the name of its client. */
export function toTestimonial(
  result: TestimonialResult | null | undefined,
): Testimonial | undefined {
  const quote = result?.quote?.trim()
  const service = toServiceLink(result?.service)
  if (!result || !quote || !result.client) return undefined
  return {
    id: result._id,
    quote,
    client: result.client,
    ...(result.role && { role: result.role }),
    ...(result.city && { city: result.city }),
    ...(service && { service }),
    ...(result.date && { date: result.date }),
    consent: result.consent === 'yes' || result.consent === 'no' ? result.consent : 'unknown',
  }
}

function toServiceLink(service: ServiceResult | null | undefined): Testimonial['service'] {
  if (!service?.title || !service.slug) return undefined
  return { id: service._id, title: service.title, href: serviceHref(service.slug) }
}
