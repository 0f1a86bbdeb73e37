import { anyOrigin } from '#lib/format/any-origin.ts'
import { isReservedPath } from '#lib/format/reserved-path.ts'
import { sitePath } from '#lib/format/site-path.ts'

/** Where an old address leads; `to` is a path of this site or an absolute http(s) address. */
type Redirect = { from: string; to: string; permanent: boolean }

/** The answer to a request for an old address. */
export type RedirectAnswer = { location: string; status: 307 | 308 }

export type RedirectIndex = ReadonlyMap<string, Redirect>

/**
 * Redirects by the path they answer, in the form of `sitePath`. One that leads to an old address
 * again is left out.
 *
 * @param siteUrl origin of this site
 */
export function toRedirectIndex(redirects: readonly Redirect[], siteUrl: string): RedirectIndex {
  const index = new Map<string, Redirect>()
  for (const redirect of redirects) {
    const path = sitePath(redirect.from)
    if (path === undefined || isReservedPath(path) || !URL.canParse(redirect.to, anyOrigin))
      continue
    index.set(path, redirect)
  }
  for (const [path, { to }] of index) {
    if (index.has(sitePath(to, { origins: [siteUrl] }) ?? '')) index.delete(path)
  }
  return index
}

/**
 * The redirect for a request of `target` (path with query, as in the request line). The query is
 * passed on unless the new address has its own.
 */
export function findRedirect(index: RedirectIndex, target: string): RedirectAnswer | undefined {
  const [path = '/'] = target.split('?', 1)
  const redirect = index.get(sitePath(path) ?? '')
  if (redirect === undefined) return undefined
  const url = new URL(redirect.to, anyOrigin)
  if (url.search === '') url.search = target.slice(path.length)
  return { location: toLocation(url), status: redirect.permanent ? 308 : 307 }
}

function toLocation({ origin, href, pathname, search, hash }: URL): string {
  if (origin !== anyOrigin) return href
  // `/.//host` becomes `//host`, which browsers read as another site.
  return `${pathname.replace(/^\/+/, '/')}${search}${hash}`
}
