import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#lib/env.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { readSecrets } from '#lib/secrets.ts'
import { BackupFailure } from './failure.ts'

/** A data folder and the programs' view of it. */
export type Installation = {
  env: Env
  /** The keyed hashes of contacts are made with it. */
  contactKey: string
  /** Tells installations apart and reveals no secret. */
  id: string
}

/** The installation in the data folder of `env`, which must have its secrets. */
export function openInstallation(env: Env): Installation {
  refuseUnknownLayout(env.dataDir)
  if (!existsSync(join(env.dataDir, 'secrets.json'))) {
    throw new BackupFailure(
      `There is no installation in ${env.dataDir}, which has no secrets.json: set DATA_DIR to the folder of the site's data`,
    )
  }
  const contactKey = readContactKey(env)
  return { env, contactKey, id: installationId(contactKey) }
}

/** The key of contacts of an installation; throws a `BackupFailure` for damaged secrets. */
export function readContactKey(env: Env): string {
  try {
    return readSecrets(env).contactKey
  } catch (error) {
    throw new BackupFailure(error instanceof Error ? error.message : String(error))
  }
}

/** Data of a newer layout are in places, or of a form, that this program does not know. */
export function refuseUnknownLayout(dataDir: string): void {
  const problem = layoutProblem(dataDir)
  if (problem !== undefined) throw new BackupFailure(problem)
}

/** See `Installation.id`; the key is long and random. */
export function installationId(contactKey: string): string {
  return createHash('sha256').update(`installation ${contactKey}`).digest('hex').slice(0, 16)
}
