import { BlockList, isIPv6 } from 'node:net'

const notPublic = new BlockList()
// IANA special-purpose address registries (RFC 6890): this host, private, shared, link-local,
// documentation, benchmarking, multicast, reserved.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4')
}

const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

const documentation = new BlockList()
documentation.addSubnet('2001:db8::', 32, 'ipv6')

/**
 * Whether an IP address is one of the open internet. Only such may be fetched for an article:
 * others are services of this machine or of the owner's network.
 */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !notPublic.check(address, 'ipv4')
  return globalUnicast.check(address, 'ipv6') && !documentation.check(address, 'ipv6')
}
