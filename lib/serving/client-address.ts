import { isIP } from 'node:net'
import type { Networks } from '#lib/hosts/networks.ts'

/**
 * The visitor's address: the socket's, or, when the socket belongs to a trusted reverse proxy, the
 * last entry of X-Forwarded-For that is not itself trusted (earlier entries can be forged by the
 * visitor). IPv4-mapped IPv6 addresses become IPv4.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: Networks,
): string {
  const socket = unwrap(socketAddress ?? '')
  if (!trustedProxies.has(socket)) return socket
  const hops = (forwardedFor ?? '').split(',').map((hop) => unwrap(hop.trim()))
  return hops.findLast((hop) => isIP(hop) !== 0 && !trustedProxies.has(hop)) ?? socket
}

function unwrap(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
