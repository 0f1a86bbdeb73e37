import { Quotation } from '#components/ui/quotation.tsx'
import type { TestimonialsBlock as Block } from '#lib/content/blocks/testimonials-block.ts'
import type { BlockComponent } from './block-component.ts'
import { Section, SectionHeading } from './section.tsx'

export const testimonialsBlock: BlockComponent<Block> = {
  onPage: (value) => <TestimonialsBlock value={value} />,
}

/** What clients say: the first of them large, the others below in columns. */
function TestimonialsBlock({ value }: { value: Block }) {
  const [first, ...others] = value.testimonials
  return (
    <Section block={value}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <SectionHeading block={value} />
        <a className="text-link py-1.5" href="/testimonials/">
          Все отзывы
        </a>
      </div>
      {first && (
        <div className="mt-8 max-w-[58rem] border-l-2 border-brass pl-6 sm:mt-12 sm:pl-12 md:[--text-h3:var(--text-h2)]">
          <Quotation testimonial={first} />
        </div>
      )}
      {others.length > 0 && (
        <ul className="mt-16 gap-x-16 md:columns-2">
          {others.map((testimonial) => (
            <li
              key={testimonial.id}
              className="mb-10 break-inside-avoid border-t border-rule pt-8 [&_blockquote]:font-sans [&_blockquote]:text-base [&_blockquote]:not-italic"
            >
              <Quotation testimonial={testimonial} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
