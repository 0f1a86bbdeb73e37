import { testimonialsQuery } from './queries.ts'
import { read } from './read.ts'
import { toTestimonial } from './to-testimonial.ts'
import type { Testimonial } from './view-types.ts'

/** Testimonials whose clients agreed to publication, newest first. */
export async function listTestimonials(): Promise<Testimonial[]> {
  const results = await read(testimonialsQuery, {}, ['testimonial', 'service'])
  return results.flatMap((result) => toTestimonial(result) ?? [])
}
