import { Quotation } from '#components/ui/quotation.tsx'
import type { TestimonialGroup } from './group-by-service.ts'

const general = 'О работе в целом'

/** Links to the groups of the page: a filter that needs no script and keeps the page one page. */
export function TestimonialJumps({ groups }: { groups: TestimonialGroup[] }) {
  if (groups.length < 2) return null
  return (
    <nav aria-label="Отзывы по услугам" className="no-print">
      <ul className="flex flex-wrap gap-x-7 gap-y-1">
        {groups.map(({ anchor, service, testimonials }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="inline-flex min-h-11 items-center gap-2">
              <span className="text-link">{service?.title ?? general}</span>
              <span className="text-small text-muted" aria-hidden="true">
                {testimonials.length}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Testimonials under the service they are about. */
export function TestimonialGroups({ groups }: { groups: TestimonialGroup[] }) {
  return groups.map(({ anchor, service, testimonials }) => (
    <section
      key={anchor}
      id={anchor}
      aria-labelledby={`about-${anchor}`}
      className="grid gap-x-16 gap-y-8 border-t border-rule py-14 md:grid-cols-[17rem_1fr] lg:grid-cols-[20rem_1fr]"
    >
      <div>
        <div className="md:sticky md:top-8">
          <h2 id={`about-${anchor}`} className="text-h3">
            {service?.title ?? general}
          </h2>
          {service && (
            <a
              href={service.href}
              aria-describedby={`about-${anchor}`}
              className="no-print mt-2 inline-flex min-h-11 items-center text-small text-muted"
            >
              <span className="text-link">Об услуге</span>
            </a>
          )}
        </div>
      </div>
      <ul className="grid gap-y-12">
        {testimonials.map((testimonial) => (
          <li key={testimonial.id} className="max-w-(--container-text)">
            <Quotation testimonial={testimonial} dated />
          </li>
        ))}
      </ul>
    </section>
  ))
}
