import { isIP } from 'node:net'

/**
 * The visitor's address: the socket's, or, when the socket belongs to a trusted reverse proxy,
 * the last entry of X-Forwarded-For that is not itself trusted (entries before it are whatever
 * the visitor wrote). IPv4 addresses in IPv6 clothes are unwrapped.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => hop.trim())
  const chain = [...hops, socketAddress ?? ''].map(unwrap).filter((hop) => isIP(hop) !== 0)
  const own = chain.findLast((hop) => !trustedProxies.includes(hop))
  const socket = unwrap(socketAddress ?? '')
  if (!trustedProxies.includes(socket)) return socket
  return own ?? socket
}

function unwrap(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
