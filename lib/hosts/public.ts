import ipaddr from 'ipaddr.js'
import { withoutBrackets } from './loopback.ts'

/**
 * Ends of names that the public DNS does not resolve: the special-use registry of IANA (RFC 2606,
 * 6761, 6762, 7686, 8375, 9476) and `.internal`, which ICANN reserves for private networks.
 */
const privateEnds = [
  'alt',
  'example',
  'home.arpa',
  'internal',
  'invalid',
  'local',
  'localhost',
  'onion',
  'test',
]

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address belongs to the open internet, and not to this machine, a private network
 * or a range with a special purpose (IANA special-purpose address registries, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast)) return false
  return parsed.range() === 'unicast'
}

/**
 * Whether strangers can reach a host by what is written: a public address, or a name that the
 * public DNS can resolve. Nothing is looked up.
 *
 * @param host a name or an IP address, as in `URL.hostname` (IPv6 with or without brackets)
 */
export function isPublicHost(host: string): boolean {
  const address = withoutBrackets(host)
  if (ipaddr.isValid(address)) return isPublicAddress(address)
  const name = host.toLowerCase().replace(/\.$/, '')
  return name.includes('.') && !privateEnds.some((end) => name === end || name.endsWith(`.${end}`))
}
