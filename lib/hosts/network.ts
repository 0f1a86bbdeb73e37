import ipaddr from 'ipaddr.js'

/**
 * The network that one subscriber usually holds, in CIDR notation: the /24 of an IPv4 address, the
 * /64 of an IPv6 one. Text that is no address is returned unchanged.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  const [family, bits] =
    parsed instanceof ipaddr.IPv4 ? ([ipaddr.IPv4, 24] as const) : ([ipaddr.IPv6, 64] as const)
  const network = family.networkAddressFromCIDR(`${parsed.toString()}/${bits}`)
  return `${network.toString()}/${bits}`
}
