import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'

export type TestimonialGroup = {
  /** Its anchor on the page. */
  anchor: string
  service?: NonNullable<Testimonial['service']>
  testimonials: Testimonial[]
}

/**
 * Testimonials by the service they are about, services in the order of their first testimonial;
 * those about none in particular come last.
 */
export function groupByService(testimonials: readonly Testimonial[]): TestimonialGroup[] {
  const groups = new Map<string, TestimonialGroup>()
  const general: Testimonial[] = []
  for (const testimonial of testimonials) {
    const { service } = testimonial
    if (!service) {
      general.push(testimonial)
      continue
    }
    const group = groups.get(service.id)
    if (group) group.testimonials.push(testimonial)
    else groups.set(service.id, { anchor: anchorOf(service), service, testimonials: [testimonial] })
  }
  return [
    ...groups.values(),
    ...(general.length > 0 ? [{ anchor: 'obshchee', testimonials: general }] : []),
  ]
}

/** The slug of a service: `/services/porucheniya/` → `porucheniya`. */
function anchorOf({ href }: { href: string }): string {
  return href.split('/').findLast(Boolean) ?? ''
}
