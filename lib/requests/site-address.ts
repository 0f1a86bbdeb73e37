import type { Env } from '#lib/env.ts'
import { ownHost } from '#lib/hosts/own.ts'

/** Where the running site of this installation answers on this machine. */
export function siteAddress({ host, port }: Pick<Env, 'host' | 'port'>): string {
  return `http://${ownHost(host)}:${port}`
}
