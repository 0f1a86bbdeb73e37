import { isOldSitemap, oldFeeds } from '#lib/format/old-feeds.ts'
import { sitePath } from '#lib/format/site-path.ts'
import { findRedirect, toRedirectIndex, type RedirectAnswer } from './redirect-index.ts'

const feeds = toRedirectIndex(
  [...oldFeeds].map(([from, to]) => ({ from, to, permanent: true })),
  '',
)

/**
 * Where feeds and sitemaps of the blog's former makers lead: readers of feeds and search engines ask
 * for them for years. Never for a path that has a page. `target` is a path with query, as in the request line.
 */
export function findUsualRedirect(
  target: string,
  hasPage: (path: string) => boolean,
): RedirectAnswer | undefined {
  const path = sitePath(target.split('?', 1)[0] ?? '')
  // The home page is where addresses that differ by their query lead from.
  if (path === undefined || (path !== '/' && hasPage(path))) return undefined
  if (isOldSitemap(path)) return { location: '/sitemap.xml', status: 308 }
  return findRedirect(feeds, target)
}
