import { toTitled } from '#lib/content/reshape/parts/to-block-frame.ts'
import { testimonialFields } from '#lib/content/queries/fields.ts'
import { parseList } from '#lib/content/reshape/parts/parse.ts'
import { toTestimonial } from '#lib/content/reshape/parts/to-testimonial.ts'
import type { TitledBlock } from '#lib/content/view/parts/block-frame.ts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

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

export const testimonialsBlock: BlockDefinition<TestimonialsBlock> = {
  places: ['page'],
  visibleFields: ['title'],
  toView,
}

function toView(stored: StoredBlock<'testimonialsBlock'>): TestimonialsBlock | undefined {
  const testimonials = parseList(stored.testimonials).flatMap(
    (testimonial) => toTestimonial(testimonial) ?? [],
  )
  return testimonials.length > 0 ? { ...toTitled(stored), testimonials } : undefined
}
