import { existsSync } from 'node:fs'
import type { Env } from '#lib/env.ts'
import { readSecrets, secretsPath } from '#lib/secrets.ts'
import type { Proofs } from './examine.ts'
import { error, type Finding } from './finding.ts'

/**
 * The tokens and secrets that an installation uses, and what is wrong with their file. Makes none:
 * before the first start there are only those of the environment.
 */
export function readProofs(env: Env): { proofs: Proofs; findings: Finding[] } {
  const { readToken, writeToken, webhookSecret } = env
  const ofEnvironment = { readToken, writeToken, webhookSecret }
  const mayLack = env.lakeUrl === undefined
  if (mayLack && !existsSync(secretsPath(env))) return { proofs: ofEnvironment, findings: [] }
  try {
    const secrets = readSecrets(env)
    // Generated secrets work for the lake only; the cloud accepts only tokens created there.
    return { proofs: env.cloud ? ofEnvironment : secrets, findings: [] }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    return { proofs: ofEnvironment, findings: [error(message)] }
  }
}
