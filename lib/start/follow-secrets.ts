import { unwatchFile, watchFile } from 'node:fs'
import type { Env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { readSecrets, secretsPath } from '#lib/secrets.ts'

/**
 * Calls `onChange` when `npm run rotate` has replaced a secret that the lake was started with, at
 * most a second later, until `signal` is aborted. The site reads its own where it uses them.
 */
export function followSecrets(
  env: Env,
  { signal, onChange }: { signal: AbortSignal; onChange: () => void },
): void {
  const path = secretsPath(env)
  let known = ofLake(env)
  const look = () => {
    try {
      const current = ofLake(env)
      if (current !== known) onChange()
      known = current
    } catch (error) {
      // The lake runs on with what it has.
      log.error('secrets.unreadable', {}, error)
    }
  }
  watchFile(path, { interval: 1_000, persistent: false }, look)
  signal.addEventListener('abort', () => unwatchFile(path, look), { once: true })
}

function ofLake(env: Env): string {
  const { webhookSecret, readToken, writeToken } = readSecrets(env)
  return JSON.stringify([webhookSecret, readToken, writeToken])
}
