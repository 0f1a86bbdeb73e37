/**
 * The one address of a page: absolute, on our own origin, with a trailing slash, without query and
 * fragment. `path` is site-relative (`/blog/slug/`); whatever else it holds, the origin stays ours.
 */
export function canonical(siteUrl: string, path: string): string {
  const pathOnly = path.replace(/[?#].*/s, '')
  const segments = pathOnly.split(/[/\\]+/).filter((segment) => segment !== '')
  return new URL(`/${segments.map((segment) => `${segment}/`).join('')}`, siteUrl).href
}
