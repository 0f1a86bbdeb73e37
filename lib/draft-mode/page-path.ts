import { sitePath } from '#lib/format/site-path.ts'

// Any origin will do: it only shows how browsers write the path.
const base = 'https://site.invalid'

/**
 * The path of a page of this site as browsers write it in a request; undefined for anything else,
 * such as `//host`, which a browser would read as another site, and for anything with a query or a
 * fragment.
 */
export function parsePagePath(path: string): string | undefined {
  if (!/^\/[^?#\s]{0,500}$/.test(path)) return undefined
  const own = sitePath(path)
  return own === undefined ? undefined : new URL(own, base).pathname
}
