import { isIP } from 'node:net'
import type { Networks } from '#lib/hosts/networks.ts'

/**
 * The visitor's address: the socket's, or, when the socket belongs to a trusted reverse proxy, the
 * last entry of X-Forwarded-For that is not itself trusted (earlier entries can be forged by the
 * visitor). If that one cannot be read, no entry is believed. Entries may have a port. IPv4-mapped
 * IPv6 addresses become IPv4.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: Networks,
): string {
  const socket = unwrap(socketAddress ?? '')
  if (!trustedProxies.has(socket)) return socket
  const hops = (forwardedFor ?? '').split(',').map((hop) => unwrap(withoutPort(hop.trim())))
  const sender = hops.findLast((hop) => !trustedProxies.has(hop))
  return sender !== undefined && isIP(sender) !== 0 ? sender : socket
}

/** `192.0.2.1:443` and `[2001:db8::1]:443`, as some proxies write them, without the port. */
function withoutPort(hop: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(hop) ?? []
  return ipv6 ?? ipv4 ?? hop
}

function unwrap(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
