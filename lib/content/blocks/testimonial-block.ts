import { toFrame } from '#lib/content/reshape/parts/to-block-frame.ts'
import { lineNodes, paragraph, plain } from '#lib/content/markdown/nodes.ts'
import { testimonialFields } from '#lib/content/queries/fields.ts'
import { toTestimonial } from '#lib/content/reshape/parts/to-testimonial.ts'
import type { BlockFrame } from '#lib/content/view/parts/block-frame.ts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'
import type { BlockDefinition, StoredBlock } from './block-definition.ts'

export const testimonialBlockFields = `_type == "testimonialBlock" => {
  testimonial-> { ${testimonialFields} }
}`

export type TestimonialBlock = BlockFrame<'testimonialBlock'> & { testimonial: Testimonial }

export const testimonialBlock: BlockDefinition<TestimonialBlock> = {
  places: ['body'],
  visibleFields: [],
  toView,
  toMarkdown: ({ testimonial: { quote, client, role, city } }) => [
    { type: 'blockquote', children: lineNodes(inGuillemets(quote)) },
    paragraph(plain([client, role, city].filter(Boolean).join(', '))),
  ],
}

function toView(stored: StoredBlock<'testimonialBlock'>): TestimonialBlock | undefined {
  const testimonial = toTestimonial(stored.testimonial)
  return testimonial && { ...toFrame(stored), testimonial }
}
