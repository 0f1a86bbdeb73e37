/** Where an old address leads; `to` is a path of this site or an absolute http(s) address. */
export type Redirect = { from: string; to: string; permanent: boolean }

/** The answer to a request for an old address. */
export type RedirectAnswer = { location: string; status: 307 | 308 }

export type RedirectIndex = ReadonlyMap<string, Redirect>

// Any origin will do: it only tells our own paths from addresses elsewhere.
const base = 'http://site.invalid'

// A redirect away from these would lock editors out, or lose what the site itself asks for.
const ownAreas = /^\/(api|_next|lake|studio|desk)\//

/** Redirects by the path they answer. One that leads to an old address again is left out. */
export function toRedirectIndex(redirects: readonly Redirect[]): RedirectIndex {
  const index = new Map<string, Redirect>()
  for (const redirect of redirects) {
    const key = pathKey(redirect.from)
    if (key === undefined || ownAreas.test(key) || !URL.canParse(redirect.to, base)) continue
    index.set(key, redirect)
  }
  for (const [key, { to }] of index) {
    const url = new URL(to, base)
    if (url.origin === base && index.has(pathKey(url.pathname) ?? '')) index.delete(key)
  }
  return index
}

/**
 * What a visitor of `target` (path with query, as in the request line) is answered, with or without
 * the slash at its end; the query goes along unless the new address has one of its own.
 */
export function findRedirect(index: RedirectIndex, target: string): RedirectAnswer | undefined {
  const [path = '/'] = target.split('?', 1)
  const redirect = index.get(pathKey(path) ?? '')
  if (redirect === undefined) return undefined
  const url = new URL(redirect.to, base)
  if (url.search === '') url.search = target.slice(path.length)
  return { location: toLocation(url), status: redirect.permanent ? 308 : 307 }
}

/** One spelling of a path: decoded, with a slash at its end; undefined when it is not one. */
function pathKey(path: string): string | undefined {
  try {
    const decoded = decodeURI(path)
    return decoded.endsWith('/') ? decoded : `${decoded}/`
  } catch {
    // A stray per cent sign: nobody's address.
    return undefined
  }
}

function toLocation({ origin, href, pathname, search, hash }: URL): string {
  if (origin !== base) return href
  // `/.//host` becomes `//host`, which browsers read as another site.
  return `${pathname.replace(/^\/+/, '/')}${search}${hash}`
}
