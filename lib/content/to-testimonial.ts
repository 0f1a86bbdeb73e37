import type { Testimonial } from './view-types.ts'

type TestimonialResult = {
  _id: string
  quote: string | null
  client: string | null
  role: string | null
  city: string | null
  service: string | null
  date: string | null
  consent: string | null
}

/** A testimonial, or undefined without a quote or the name of its client. */
export function toTestimonial(
  result: TestimonialResult | null | undefined,
): Testimonial | undefined {
  const quote = result?.quote?.trim()
  if (!result || !quote || !result.client) return undefined
  return {
    id: result._id,
    quote,
    client: result.client,
    ...(result.role && { role: result.role }),
    ...(result.city && { city: result.city }),
    ...(result.service && { service: result.service }),
    ...(result.date && { date: result.date }),
    consent: result.consent === 'yes' || result.consent === 'no' ? result.consent : 'unknown',
  }
}
