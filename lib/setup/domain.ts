/**
 * The host that an owner's domain means, in the form of a URL (`дворецкий.рф` is
 * `xn--b1ademfe0aq9c.xn--p1ai`); undefined for what is no domain. A whole `https://` address is
 * accepted too.
 */
export function toDomain(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^https:\/\//i, '')
    .replace(/\/$/, '')
  if (name.length > 253 || /[/:@?#\s%\\[\]]/.test(name)) return undefined
  const host = URL.parse(`https://${name}`)?.hostname
  return host !== undefined && /^(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]*$/.test(host)
    ? host
    : undefined
}

/** The domain of a `SITE_URL`, if it is one on the standard port. */
export function domainOf(siteUrl: string | undefined): string | undefined {
  const url = URL.parse(siteUrl ?? '')
  return url === null || url.port !== '' ? undefined : toDomain(url.hostname)
}
