import type { Env } from '#lib/env.ts'

/** Where the running site of this installation answers on this machine. */
export function siteAddress({ host, port }: Pick<Env, 'host' | 'port'>): string {
  const own = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${own.includes(':') ? `[${own}]` : own}:${port}`
}
