import { Resolver } from 'node:dns/promises'

/** What the DNS says: records, that there are none, or why nobody knows. */
export type Lookup<T> =
  | { state: 'found'; records: T[] }
  | { state: 'none' }
  | { state: 'unknown'; reason: string }

/** Asks the name servers of this machine. Nothing throws, and everything ends in five seconds. */
export type Names = {
  /** IPv4 and IPv6 addresses. */
  addresses(name: string): Promise<Lookup<string>>
  /** Names of the servers that receive mail for a domain. */
  mailServers(domain: string): Promise<Lookup<string>>
  /** TXT records, each as one text. */
  texts(name: string): Promise<Lookup<string>>
}

const limitMs = 5_000

/** @param servers addresses of name servers instead of those of this machine, as `host:port` */
export function createNames(servers?: readonly string[]): Names {
  return {
    async addresses(name) {
      const [v4, v6] = await Promise.all([
        look((resolver) => resolver.resolve4(name), servers),
        look((resolver) => resolver.resolve6(name), servers),
      ])
      const records = [v4, v6].flatMap((lookup) => (lookup.state === 'found' ? lookup.records : []))
      if (records.length > 0) return { state: 'found', records }
      return v4.state === 'unknown' ? v4 : v6
    },
    async mailServers(domain) {
      const lookup = await look((resolver) => resolver.resolveMx(domain), servers)
      if (lookup.state !== 'found') return lookup
      // An empty name says that the domain receives no mail (RFC 7505).
      const records = lookup.records.map(({ exchange }) => exchange).filter((name) => name !== '')
      return records.length > 0 ? { state: 'found', records } : { state: 'none' }
    },
    async texts(name) {
      const lookup = await look((resolver) => resolver.resolveTxt(name), servers)
      if (lookup.state !== 'found') return lookup
      return { state: 'found', records: lookup.records.map((parts) => parts.join('')) }
    },
  }
}

async function look<T>(
  ask: (resolver: Resolver) => Promise<T[]>,
  servers: readonly string[] | undefined,
): Promise<Lookup<T>> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  if (servers !== undefined) resolver.setServers(servers)
  const limit = setTimeout(() => resolver.cancel(), limitMs)
  try {
    const records = await ask(resolver)
    return records.length > 0 ? { state: 'found', records } : { state: 'none' }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    // The name is unknown, or has no record of this type.
    if (['ENOTFOUND', 'ENODATA'].includes(reason)) return { state: 'none' }
    return { state: 'unknown', reason }
  } finally {
    clearTimeout(limit)
  }
}
