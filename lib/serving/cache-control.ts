/** Seconds that a shared cache may serve a page, and may serve it stale while it revalidates. */
const fresh = 60
const stale = 600

/**
 * The Cache-Control that leaves the site. Next allows shared caches to keep a page for a month, but
 * only Next itself hears of changes by webhook; other caches would stay stale.
 */
export function publicCacheControl(next: string | undefined): string | undefined {
  if (!/\bs-maxage=\d/.test(next ?? '')) return next
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${stale}`
}
