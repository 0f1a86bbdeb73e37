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
  const socket = unwrap(socketAddress ?? '')
  if (!trustedProxies.includes(socket)) return socket
  const hops = (forwardedFor ?? '').split(',').map((hop) => unwrap(hop.trim()))
  return hops.findLast((hop) => isIP(hop) !== 0 && !trustedProxies.includes(hop)) ?? socket
}

function unwrap(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
