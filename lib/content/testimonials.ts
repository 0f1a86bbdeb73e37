import { cacheLife, cacheTag } from 'next/cache'
import { getClient } from './client.ts'
import { testimonialsQuery } from './queries.ts'
import { toTestimonial } from './to-testimonial.ts'
import type { Testimonial } from './view-types.ts'

/** Testimonials whose clients agreed to publication, newest first. */
export async function listTestimonials(): Promise<Testimonial[]> {
  'use cache'
  const results = await getClient().fetch(testimonialsQuery)
  cacheTag('type:testimonial')
  cacheLife('max')
  return results.flatMap((result) => toTestimonial(result) ?? [])
}
