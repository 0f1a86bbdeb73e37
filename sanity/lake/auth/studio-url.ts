import { isLoopbackHost } from '@butlerspb/hosts/loopback.ts'

/**
 * Where to redirect after sign-in: to `origin` (Sanity's name for the URL the Studio gave), or to
 * the Studio of the site when there is none. Null for any other origin: the redirect carries a
 * session id.
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
