/**
 * Whether another site's page sent this request. Browsers say so in Origin and Sec-Fetch-Site,
 * which a page cannot forge; programs send neither and pass. Our own origin is the public address
 * or the requested host.
 */
export function isForeign(headers: Headers, siteUrl: string): boolean {
  const fetchSite = headers.get('sec-fetch-site')
  if (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none') return true
  const origin = headers.get('origin')
  if (origin === null) return false
  // Strict privacy settings hide the origin; then Sec-Fetch-Site decides.
  if (origin === 'null') return fetchSite !== 'same-origin'
  return origin !== siteUrl && hostOf(origin) !== headers.get('host')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
