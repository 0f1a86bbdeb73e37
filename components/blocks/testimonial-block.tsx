import { Quotation } from '#components/ui/quotation.tsx'
import type { BodyBlock } from '#lib/content/view-types.ts'

export function TestimonialBlock({
  value,
}: {
  value: Extract<BodyBlock, { _type: 'testimonialBlock' }>
}) {
  return (
    <div className="my-12 border-l-2 border-brass pl-6 sm:pl-9">
      <Quotation testimonial={value.testimonial} />
    </div>
  )
}
