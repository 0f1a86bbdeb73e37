import { toFrame } from './block-frame.ts'
import type { BlockFrame } from './block-frame.ts'
import type { BlockResult } from './body-member.ts'
import { toTestimonial } from '#lib/content/reshape/to-testimonial.ts'
import type { Testimonial } from '#lib/content/view/testimonial.ts'

export const testimonialFields = `
  _id,
  quote,
  client,
  role,
  city,
  "service": service-> { _id, title, "slug": slug.current },
  date,
  consent,
  demo`

export const testimonialBlockFields = `_type == "testimonialBlock" => {
  testimonial-> { ${testimonialFields} }
}`

export type TestimonialBlock = BlockFrame<'testimonialBlock'> & { testimonial: Testimonial }

export function toTestimonialBlock(
  result: BlockResult<'testimonialBlock'>,
): TestimonialBlock | undefined {
  const testimonial = toTestimonial(result.testimonial)
  return testimonial && { ...toFrame(result), testimonial }
}
