import { advice, error, type Finding } from '#lib/doctor/finding.ts'
import { isPublicAddress } from '#lib/hosts/public.ts'
import type { Lookup } from './names.ts'

/** Whether visitors find the site by its name, and by the name with `www`. Pure. */
export function nameFindings(
  host: string,
  own: Lookup<string>,
  www: Lookup<string> | undefined,
): Finding[] {
  if (own.state === 'unknown') return []
  if (own.state === 'none') {
    return [
      error(
        `The DNS knows no address of ${host}, so nobody finds the site: where the domain is registered, create a record A with the address of this machine`,
      ),
    ]
  }
  const inside = own.records.filter((address) => !isPublicAddress(address))
  return [
    ...(inside.length > 0
      ? [
          error(
            `${host} leads to ${inside.join(', ')}, which is not on the internet: set its record in the DNS to the public address of this machine`,
          ),
        ]
      : []),
    // Only a domain itself is usually typed with www.
    ...(www?.state === 'none' && host.split('.').length === 2
      ? [
          advice(
            `www.${host} has no address, and some visitors type it: create the same record for it`,
          ),
        ]
      : []),
  ]
}
