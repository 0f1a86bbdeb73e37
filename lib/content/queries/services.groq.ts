import { defineQuery } from 'groq'
import { seoFields, serviceCardFields, testimonialFields } from './fields.ts'
import { bodyFields } from '#lib/content/blocks/block-fields.ts'

// A service without a rank has not been sorted yet: it comes last.
export const servicesQuery = defineQuery(`*[_type == "service" && defined(slug.current)]
  | order(coalesce(orderRank, "~") asc, title asc) { ${serviceCardFields} }`)

export const serviceQuery = defineQuery(`*[_type == "service" && slug.current == $slug][0] {
  ${serviceCardFields},
  _rev,
  included,
  receives,
  body[] { ${bodyFields} },
  "testimonials": *[_type == "testimonial" && consent == "yes" && service._ref == ^._id]
    | order(coalesce(orderRank, "~") asc, date desc) { ${testimonialFields} },
  ${seoFields},
  demo
}`)
