import { parseSlug } from '#lib/content/href.ts'
import { pagePath } from '#lib/format/page-path.ts'
import { parseText } from './parse.ts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'

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
  demo: boolean | null
}

/** A testimonial, or undefined without a quote or the name of its client. */
export function toTestimonial(
  result: TestimonialResult | null | undefined,
): Testimonial | undefined {
  const quote = parseText(result?.quote)
  const client = parseText(result?.client)
  const service = toServiceLink(result?.service)
  if (!result || !quote || !client) return undefined
  const role = parseText(result.role)
  const city = parseText(result.city)
  const date = parseText(result.date)
  return {
    id: result._id,
    quote,
    client,
    ...(role && { role }),
    ...(city && { city }),
    ...(service && { service }),
    ...(!Number.isNaN(Date.parse(date)) && { date }),
    consent: result.consent === 'yes' || result.consent === 'no' ? result.consent : 'unknown',
    ...(result.demo === true && { demo: true }),
  }
}

function toServiceLink(service: ServiceResult | null | undefined): Testimonial['service'] {
  const title = parseText(service?.title)
  const slug = parseSlug(service?.slug)
  return service && title && slug
    ? { id: service._id, title, href: pagePath('service', slug) }
    : undefined
}
