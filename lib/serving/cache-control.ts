/** Seconds that a cache between us and visitors may answer by itself, and while it asks anew. */
const fresh = 60
const stale = 600

/**
 * What the public is told of caching. Next would let shared caches keep what it has made for a
 * month; it can, for a webhook tells it of every change, and tells nobody else.
 */
export function publicCacheControl(next: string | undefined): string | undefined {
  if (!/\bs-maxage=\d/.test(next ?? '')) return next
  return `public, max-age=0, s-maxage=${fresh}, stale-while-revalidate=${stale}`
}
