import { BlockList, isIP } from 'node:net'

export type Networks = { has(address: string): boolean }

/** Whether a text is an IP address or a network in CIDR notation: `10.0.0.1`, `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  return parse(text) !== undefined
}

/** A set of addresses and networks. Throws for text that is neither. */
export function toNetworks(texts: readonly string[]): Networks {
  const list = new BlockList()
  for (const text of texts) {
    const network = parse(text)
    if (network === undefined) throw new Error(`${text} is no address and no network`)
    list.addSubnet(network.address, network.bits, network.family)
  }
  return {
    has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)),
  }
}

function parse(text: string) {
  const { address, prefix } =
    /^(?<address>[^/]+)(?:\/(?<prefix>\d{1,3}))?$/.exec(text)?.groups ?? {}
  if (address === undefined || isIP(address) === 0) return undefined
  const family = familyOf(address)
  const longest = family === 'ipv4' ? 32 : 128
  const bits = prefix === undefined ? longest : Number(prefix)
  return bits <= longest ? { address, bits, family } : undefined
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6'
}
