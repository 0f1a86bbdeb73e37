import { unwatchFile, watchFile } from 'node:fs'
import type { Env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { readSecrets, secretsPath } from '#lib/secrets.ts'

/**
 * Calls `onChange` when `npm run rotate` has replaced a secret that the lake was started with, at
 * most a second later, until `signal` is aborted. `since`: what `lakeSecrets` gave before its start. The site reads its own where it uses them.
 */
export function followSecrets(
  env: Env,
  { since, signal, onChange }: { since: string; signal: AbortSignal; onChange: () => void },
): void {
  const path = secretsPath(env)
  let known = since
  const look = () => {
    try {
      const current = lakeSecrets(env)
      if (current !== known) onChange()
      known = current
    } catch (error) {
      // The lake runs on with what it has.
      log.error('secrets.unreadable', {}, error)
    }
  }
  watchFile(path, { interval: 1_000, persistent: false }, look)
  signal.addEventListener('abort', () => unwatchFile(path, look), { once: true })
  // It may have changed while the lake started.
  look()
}

/** What the lake is told of the secrets, as one text to compare. */
export function lakeSecrets(env: Env): string {
  const { webhookSecret, readToken, writeToken } = readSecrets(env)
  return JSON.stringify([webhookSecret, readToken, writeToken])
}
