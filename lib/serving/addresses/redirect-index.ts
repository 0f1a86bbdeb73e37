import { anyOrigin } from '#lib/format/any-origin.ts'
import {
  createOldAddresses,
  followRedirects,
  parseOldAddress,
  type OldAddresses,
} from '#lib/format/old-addresses.ts'
import { isReservedPath } from '#lib/format/reserved-path.ts'
import { siteHref, sitePath } from '#lib/format/site-path.ts'

/** Where an old address leads; `to` is a path of this site or an absolute http(s) address. */
type Redirect = { from: string; to: string; permanent: boolean }

/** The answer to a request for an old address. */
export type RedirectAnswer = { location: string; status: 307 | 308 }

export type RedirectIndex = OldAddresses<Redirect>

/**
 * Redirects by the address they answer.
 *
 * @param siteUrl origin of this site
 */
export function toRedirectIndex(redirects: readonly Redirect[], siteUrl: string): RedirectIndex {
  const index = createOldAddresses<Redirect>()
  for (const { from, to, permanent } of redirects) {
    const start = parseOldAddress(from)
    if (start === undefined || isReservedPath(start.path) || !URL.canParse(to, anyOrigin)) continue
    index.add(start, { from, to: siteHref(to, { origins: [siteUrl] }) ?? to, permanent })
  }
  return index
}

/**
 * The redirect for a request of `target` (path with query, as in the request line), to the end of
 * its chain; undefined where it leads in a circle. The query is passed on, without the parameters
 * by which the redirect was found, unless the new address has its own.
 */
export function findRedirect(index: RedirectIndex, target: string): RedirectAnswer | undefined {
  const [raw = '/'] = target.split('?', 1)
  const path = sitePath(raw)
  const found = path && index.find({ path, search: target.slice(raw.length) })
  if (!found) return undefined
  const { to, after, circle } = followRedirects(found.step, index, {}, found.rest)
  if (circle) return undefined
  const isPermanent = [found.step, ...after].every(({ permanent }) => permanent)
  return { location: toLocation(new URL(to, anyOrigin)), status: isPermanent ? 308 : 307 }
}

function toLocation({ origin, href, pathname, search, hash }: URL): string {
  if (origin !== anyOrigin) return href
  // `/.//host` becomes `//host`, which browsers read as another site.
  return `${pathname.replace(/^\/+/, '/')}${search}${hash}`
}
