import { Quotation } from '#components/ui/quotation.tsx'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'

/** Testimonials of a service. */
export function ServiceTestimonials({ testimonials }: { testimonials: Testimonial[] }) {
  if (testimonials.length === 0) return null
  return (
    <section aria-labelledby="testimonials" className="bg-surface">
      <div className="page section">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <h2 id="testimonials" className="text-h2">
            Что говорят клиенты
          </h2>
          <a className="no-print text-link py-1.5" href="/testimonials/">
            Все отзывы
          </a>
        </div>
        <ul className="mt-10 grid gap-x-16 gap-y-12 md:grid-cols-2 md:*:only:col-span-2">
          {testimonials.map((testimonial) => (
            <li
              key={testimonial.id}
              className="max-w-[54rem] border-l-2 border-brass pl-6 sm:pl-10"
            >
              <Quotation testimonial={testimonial} dated />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
