import { isLoopbackHost } from '@butlerspb/hosts/loopback.ts'

/**
 * Whether a request means this server by its `Host`: loopback, where it listens, or a name under
 * which the owner says it can be reached. A page whose own name was pointed at our loopback
 * address (DNS rebinding) would otherwise be of our origin to the browser.
 *
 * @param known URLs of the owner's, such as `LAKE_PUBLIC_URL`
 */
export function isOwnHost(host: string | null, known: readonly string[]): boolean {
  // HTTP/1.0 and a `Request` made by hand have none; no browser leaves it out.
  if (host === null) return true
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return isLoopbackHost(hostname) || known.some((url) => new URL(url).hostname === hostname)
}
