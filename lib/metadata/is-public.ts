/**
 * Whether `siteUrl` can be reached by strangers. Demo content is ordinary content on this machine
 * and is kept out of search engines anywhere else.
 */
export function isPublic(siteUrl: string): boolean {
  const { hostname } = new URL(siteUrl)
  const loopback =
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  return !loopback
}
