import { isPageType, pagePath } from '#lib/format/page-path.ts'
import { isSlug } from '#lib/format/slug.ts'
import type { Change } from './webhook.ts'

const fixed = [
  '/',
  '/services/',
  '/blog/',
  '/blog/topics/',
  '/testimonials/',
  '/contacts/',
  '/privacy/',
]

/** The site-relative pages that show the change for certain, for search engines. */
export function pagesOf(change: Change): string[] {
  const own = ownPages(change)
  switch (change.type) {
    case 'article':
      return ['/', '/blog/', '/blog/topics/', ...own]
    case 'category':
      return ['/blog/', '/blog/topics/', ...own]
    case 'service':
      return ['/', '/services/', '/testimonials/', ...own]
    case 'siteSettings':
      return fixed
    case 'testimonial':
      return ['/', '/testimonials/']
    default:
      return own
  }
}

/** The page of the document itself, at its new address and at the one before. */
function ownPages({ type, slug, previousSlug }: Change): string[] {
  if (type === 'home') return ['/']
  if (!isPageType(type)) return []
  const slugs = new Set([slug, previousSlug])
  return [...slugs].flatMap((each) => (each && isSlug(each) ? [pagePath(type, each)] : []))
}
