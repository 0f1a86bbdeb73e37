import { defineQuery } from 'groq'
import { testimonialFields } from './fields.ts'

export const testimonialsQuery = defineQuery(
  `*[_type == "testimonial" && consent == "yes"] | order(coalesce(orderRank, "~") asc, date desc) { ${testimonialFields} }`,
)
