import { isLoopbackHost } from '@butlerspb/hosts/loopback.ts'

/**
 * Where to send a person who has signed in: to `origin`, the address the Studio gave (a URL, by its
 * name in Sanity's protocol), or to the Studio of the site when there is none. Null for an address
 * of anybody else: with it would go a session.
 */
export function toStudioUrl(origin: string | null, siteUrl: string): URL | null {
  if (origin === null) return new URL('/studio/', siteUrl)
  if (!URL.canParse(origin)) return null
  const url = new URL(origin)
  if (!isOwnOrigin(url.origin, siteUrl) || url.username !== '' || url.password !== '') return null
  url.hash = ''
  return url
}

/** The site's origin; a site on loopback answers under every name of loopback. */
export function isOwnOrigin(origin: string, siteUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  const [url, site] = [new URL(origin), new URL(siteUrl)]
  if (url.origin === site.origin) return url.protocol === 'https:' || url.protocol === 'http:'
  const bothLoopback = isLoopbackHost(url.hostname) && isLoopbackHost(site.hostname)
  return bothLoopback && url.protocol === site.protocol && url.port === site.port
}
