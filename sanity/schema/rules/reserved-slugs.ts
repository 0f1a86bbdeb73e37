/**
 * Words that are addresses of the site itself or parts of them (`/blog/page/2/`, `/studio/`).
 * A document with such a slug would be unreachable, so the Studio and the importer refuse it.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api',
  'authors',
  'blog',
  'consultation',
  'contacts',
  'desk',
  'feed',
  'files',
  'images',
  'index',
  'lake',
  'letters',
  'llms',
  'manifest',
  'page',
  'privacy',
  'robots',
  'search',
  'services',
  'sitemap',
  'studio',
  'testimonials',
  'topics',
  'unavailable',
])
