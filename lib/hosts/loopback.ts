import ipaddr from 'ipaddr.js'

/**
 * Whether a host is this machine: 127.0.0.0/8, `::1`, either written as an IPv4-mapped address, or
 * `localhost` and any name below it (RFC 6761, section 6.3).
 *
 * @param host a name or an IP address, as in `URL.hostname` (IPv6 with or without brackets)
 */
export function isLoopbackHost(host: string): boolean {
  const address = withoutBrackets(host)
  if (ipaddr.isValid(address)) return ipaddr.process(address).range() === 'loopback'
  return isLocalhostName(host)
}

/** Whether only this machine can reach a URL. Throws a TypeError for what is no absolute URL. */
export function isLoopbackUrl(url: string): boolean {
  return isLoopbackHost(new URL(url).hostname)
}

/** Whether a name is `localhost` or below it, which resolves to this machine without any DNS. */
export function isLocalhostName(name: string): boolean {
  return /^([^.]+\.)*localhost\.?$/i.test(name)
}

/** The address in the host of a URL; names stay as they are. */
export function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
