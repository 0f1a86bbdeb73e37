import { documentHref } from '#lib/content/href.ts'
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

/** The drawn covers of the document's own page, new and old; search engines are not told of them. */
export function coversOf({ type, slug, previousSlug }: Change): string[] {
  const pages = [slug, previousSlug].flatMap(
    (each) => documentHref({ _type: type, slug: each ?? null }) ?? [],
  )
  return [...new Set(pages)].map((page) => `${page}cover.png`)
}
