import { Quotation } from '#components/ui/quotation.tsx'
import type { Testimonial } from '#lib/content/view-types.ts'

/** What clients say; `testimonials` are those that agreed to be shown. */
export function Testimonials({ testimonials }: { testimonials: Testimonial[] }) {
  if (testimonials.length === 0) return null
  return (
    <section className="bg-surface" aria-labelledby="testimonials">
      <div className="page section">
        <p className="eyebrow">Отзывы</p>
        <h2 id="testimonials" className="mt-4 text-h1">
          Говорят клиенты
        </h2>
        <ul className="mt-12 gap-x-16 md:columns-2">
          {testimonials.map((testimonial) => (
            <li key={testimonial.id} className="mb-10 break-inside-avoid border-t border-rule pt-8">
              <Quotation testimonial={testimonial} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
