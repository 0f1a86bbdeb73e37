// Any origin will do: it only tells how browsers write the path.
const base = 'https://site.invalid'

/**
 * The path of a page of this site as browsers write it in a request, escaped and without dots that
 * climb; undefined for what a browser would read as another site, and for anything with a query.
 */
export function parsePagePath(path: string): string | undefined {
  if (!/^\/(?!\/)[^\\?#\s]{0,500}$/.test(path) || !URL.canParse(path, base)) return undefined
  const { pathname } = new URL(path, base)
  // `/x/..//host` has become `//host`.
  return pathname.startsWith('//') ? undefined : pathname
}
