import { toTitled } from './page-block.ts'
import type { PageBlockResult, TitledBlock } from './page-block.ts'
import { parseList } from '#lib/content/reshape/parse.ts'
import { toTestimonial } from '#lib/content/reshape/to-testimonial.ts'
import type { Testimonial } from '#lib/content/view/testimonial.ts'
import { testimonialFields } from './testimonial-block.ts'

// Chosen or newest, only those whose clients agreed to be shown.
export const testimonialsBlockFields = `_type == "testimonialsBlock" => {
  title,
  "testimonials": select(
    count(testimonials) > 0 =>
      testimonials[@->consent == "yes"]-> { ${testimonialFields} },
    *[_type == "testimonial" && consent == "yes"] | order(date desc) [0...5] { ${testimonialFields} }
  )
}`

export type TestimonialsBlock = TitledBlock<'testimonialsBlock'> & { testimonials: Testimonial[] }

export function toTestimonialsBlock(
  result: PageBlockResult<'testimonialsBlock'>,
): TestimonialsBlock | undefined {
  const testimonials = parseList(result.testimonials).flatMap(
    (testimonial) => toTestimonial(testimonial) ?? [],
  )
  return testimonials.length > 0 ? { ...toTitled(result), testimonials } : undefined
}
