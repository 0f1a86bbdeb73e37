import { distance } from 'fastest-levenshtein'
import type { AddressedPage } from '#lib/content/view/addresses.ts'

export type NearestPage = { href: string; title: string }

/** No slug is longer; a request line may be. */
const longestName = 100
/** Work of one request: about a millisecond. */
const mostCompared = 2_000

/**
 * The page whose last path segment differs least from that of `path`, when at most a third of it is
 * different: a typing error, not another word. An equal name in another folder is the nearest.
 */
export function findNearest(
  path: string,
  pages: readonly AddressedPage[],
): NearestPage | undefined {
  const name = lastSegment(path)
  if (name.length < 3 || name.length > longestName) return undefined
  const allowed = Math.floor(name.length / 3)
  let best: { page: AddressedPage; distance: number } | undefined
  let compared = 0
  for (const page of pages) {
    const other = lastSegment(page.href)
    if (Math.abs(other.length - name.length) > allowed) continue
    compared += 1
    if (compared > mostCompared) break
    const found = distance(name, other)
    if (found <= allowed && (best === undefined || found < best.distance)) {
      best = { page, distance: found }
    }
    if (found === 0) break
  }
  return best && { href: best.page.href, title: best.page.title }
}

function lastSegment(path: string): string {
  return (
    path
      .split('/')
      .findLast(Boolean)
      ?.replace(/\.[a-z]+$/i, '')
      .toLowerCase() ?? ''
  )
}
