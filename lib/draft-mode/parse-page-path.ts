import { anyOrigin } from '#lib/format/any-origin.ts'
import { sitePath } from '#lib/format/site-path.ts'

/**
 * The path of a page of this site as browsers write it in a request; undefined for anything else,
 * such as `//host`, which a browser would read as another site, and for anything with a query or a
 * fragment.
 */
export function parsePagePath(path: string): string | undefined {
  if (!/^\/[^?#\s]{0,500}$/.test(path)) return undefined
  const own = sitePath(path)
  return own === undefined ? undefined : new URL(own, anyOrigin).pathname
}
