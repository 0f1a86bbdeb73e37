import { anyOrigin } from './any-origin.ts'

/** An address of this site, in parts. */
export type SiteAddress = {
  /** As `sitePath` writes it. */
  path: string
  /** The query with its `?`, as it was written; empty without one. */
  search: string
  /** The fragment with its `#`, as it was written; empty without one. */
  hash: string
}

/** What makes an address one of this site. */
export type OwnSite = {
  /**
   * Origins of this site, now and before. `http:` or `https:`, `www.`, a dot at the end of the name
   * and the name of this machine make no difference; what is no origin is passed over.
   */
  origins?: readonly string[]
  /** Path of the page that relative addresses start from; without it they are rejected. */
  page?: string
}

/** What stays escaped in a path: ASCII with a meaning in addresses, and invisible characters. */
const escaped = /[^\w.~\P{ASCII}-]|[\p{C}\p{Z}]/gu

/**
 * The one form of a path of this site, in which redirects, links and pages are compared and stored:
 * it starts with a slash and names no origin; `.` and `..` are resolved; letters are written as
 * letters, not as percent escapes, in NFC, and other escapes in upper case; a slash ends it, unless
 * it is a file; query and fragment are left out. Case stays, because it matters.
 *
 * Undefined for an address elsewhere, for what browsers read as another host (`//host`, `/\host`,
 * `/x/..//host`), and for escapes that are not UTF-8.
 */
export function sitePath(href: string, site: OwnSite = {}): string | undefined {
  return siteAddress(href, site)?.path
}

/** As `sitePath`, with the query and the fragment. */
export function siteAddress(href: string, site: OwnSite = {}): SiteAddress | undefined {
  const text = href.trim()
  const isAbsolute = URL.canParse(text)
  if (!isAbsolute && !text.startsWith('/') && site.page === undefined) return undefined
  const url = URL.parse(text, `${anyOrigin}${site.page ?? '/'}`)
  if (url === null) return undefined
  const isRelative = !isAbsolute && url.origin === anyOrigin
  if (!isRelative && !isOwn(url, site.origins ?? [])) return undefined
  const path = toPath(url.pathname)
  return path === undefined ? undefined : { path, search: url.search, hash: url.hash }
}

/** An address of this site as a link to it is stored: `siteAddress` in one piece. */
export function siteHref(href: string, site: OwnSite = {}): string | undefined {
  const address = siteAddress(href, site)
  return address && `${address.path}${address.search}${address.hash}`
}

/** Whether a path is of a file (a feed, an image, a download), not of a page. */
export function isFilePath(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path)
}

function isOwn(url: URL, origins: readonly string[]): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  return origins.some((origin) => {
    const own = URL.parse(origin)
    return own !== null && siteName(own) === siteName(url)
  })
}

function siteName({ hostname, port }: URL): string {
  const name = hostname.replace(/^www\./, '').replace(/\.$/, '')
  const isThisMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(name)
  return `${isThisMachine ? 'localhost' : name}:${port}`
}

function toPath(pathname: string): string | undefined {
  if (pathname.startsWith('//')) return undefined
  const withoutSlash = normalText(pathname)?.replace(/\/$/, '')
  if (withoutSlash === undefined) return undefined
  return isFilePath(withoutSlash) ? withoutSlash : `${withoutSlash}/`
}

/**
 * One spelling of a part of an address: letters as letters in NFC, other escapes in upper case.
 * Undefined for escapes that are not UTF-8.
 */
export function normalText(part: string): string | undefined {
  if (/%(?![\da-f]{2})/i.test(part)) return undefined
  try {
    return part.replace(/(?:%[\da-f]{2})+/gi, readable).normalize('NFC')
  } catch {
    return undefined
  }
}

function readable(escapes: string): string {
  return decodeURIComponent(escapes).replace(escaped, encodeURIComponent)
}
