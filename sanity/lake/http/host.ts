import { isLoopbackHost } from '@butlerspb/hosts/loopback.ts'

/**
 * Whether a request means this server by its `Host`: loopback, where it listens, or a name under
 * which the owner says it can be reached. Against DNS rebinding: a page whose
 * name resolves to our loopback address would otherwise be same-origin.
 *
 * @param known Configured URLs, such as `LAKE_PUBLIC_URL`
 */
export function isOwnHost(host: string | null, known: readonly string[]): boolean {
  // HTTP/1.0 and constructed requests have none; browsers always send it.
  if (host === null) return true
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return isLoopbackHost(hostname) || known.some((url) => new URL(url).hostname === hostname)
}
