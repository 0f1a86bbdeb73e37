import { testimonialsQuery } from '#lib/content/queries/testimonials.groq.ts'
import { read } from './read.ts'
import { toTestimonial } from '#lib/content/reshape/parts/to-testimonial.ts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'

/** Testimonials whose clients agreed to publication, newest first. */
export async function listTestimonials(): Promise<Testimonial[]> {
  const results = await read(testimonialsQuery, {})
  return results.flatMap((result) => toTestimonial(result) ?? [])
}
