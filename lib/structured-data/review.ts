import type { ReviewLeaf } from 'schema-dts'
import type { Testimonial } from '#lib/content/view/parts/testimonial.ts'
import { canonical } from '#lib/metadata/canonical.ts'
import { plainText } from '#lib/metadata/plain-text.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import { isDate } from './is-date.ts'
import { reviewId, serviceId } from './node-ids.ts'

/**
 * What a client says of a service on a page that names both, or `undefined` without the client's
 * consent. It never carries a rating, and one about the company as a whole is none: nobody reviews
 * themselves on their own site
 * (https://developers.google.com/search/docs/appearance/structured-data/review-snippet).
 */
export function review(testimonial: Testimonial, siteUrl: string): ReviewLeaf | undefined {
  const { id, consent, service, date } = testimonial
  const reviewBody = plainText(testimonial.quote)
  const name = plainText(testimonial.client)
  const reviewed = plainText(service?.title ?? '')
  if (consent !== 'yes' || !service || !reviewed || !reviewBody || !name) return undefined
  if (isPublicDemo(testimonial, siteUrl)) return undefined
  return {
    '@type': 'Review',
    '@id': reviewId(siteUrl, id),
    itemReviewed: {
      '@type': 'Service',
      '@id': serviceId(siteUrl, service.href),
      name: reviewed,
      url: canonical(siteUrl, service.href),
    },
    reviewBody,
    author: { '@type': 'Person', name },
    ...(isDate(date) && { datePublished: date }),
    inLanguage: 'ru',
  }
}
