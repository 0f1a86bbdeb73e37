import ipaddr from 'ipaddr.js'

/** Whether an IP address stands for every address of a machine: `0.0.0.0`, `::`. */
export function isUnspecifiedAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unspecified'
}

/**
 * The host of a URL by which this machine reaches what it listens to itself.
 *
 * @param host a name or an IP address, as a server listens on it
 */
export function ownHost(host: string): string {
  if (isUnspecifiedAddress(host)) return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
