import { Quotation } from '#components/ui/quotation.tsx'
import type { TestimonialBlock as Block } from '#lib/content/blocks/testimonial-block.ts'
import type { BlockComponent } from './block-component.ts'
import { textColumn } from './layout.tsx'

export const testimonialBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<TestimonialBlock value={value} />),
}

function TestimonialBlock({ value }: { value: Block }) {
  return (
    <div className="border-l-2 border-brass pl-6 sm:pl-9">
      <Quotation testimonial={value.testimonial} />
    </div>
  )
}
