import type { Change } from './webhook.ts'

const fixed = ['/', '/services/', '/blog/', '/blog/topics/', '/testimonials/', '/privacy/']

/**
 * The site-relative pages that show the change for certain; they are asked for ahead of visitors.
 * Every other page that shows the document is refreshed at its next visit.
 */
export function pagesOf({ type, slug, previousSlug }: Change): string[] {
  const own = (parent: string) =>
    [slug, previousSlug].flatMap((each) => (each ? [`${parent}${each}/`] : []))
  switch (type) {
    case 'article':
      return ['/', '/blog/', '/blog/topics/', ...own('/blog/')]
    case 'author':
      return own('/authors/')
    case 'category':
      return ['/blog/', '/blog/topics/', ...own('/blog/topics/')]
    case 'home':
      return ['/']
    case 'page':
      return own('/')
    case 'service':
      return ['/', '/services/', '/testimonials/', ...own('/services/')]
    case 'siteSettings':
      return fixed
    case 'testimonial':
      return ['/', '/testimonials/']
    default:
      return []
  }
}
