import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#lib/env.ts'
import { parseSecrets, secretsPath, writeSecrets, type Secrets } from '#lib/secrets.ts'
import { copyPrivately } from './durable-files.ts'
import { BackupFailure } from './failure.ts'
import { installationId, readContactKey, refuseUnknownLayout } from './installation.ts'
import { noBackup, readManifest } from './manifest.ts'
import { sealedFile, unsealSecrets } from './secrets-file.ts'

type Order = { env: Env; passphrase: string | undefined }

export type RestoredSecrets = {
  path: string
  /** When the backup was begun. */
  made: string
  /** Where the damaged file is now; undefined: there was none. */
  damaged: string | undefined
}

/**
 * Puts the secrets of a backup into the data folder of `env`, whose own are lost or damaged; never
 * in the place of sound ones. Throws a `BackupFailure`; then nothing has changed.
 */
export async function restoreSecrets(
  backup: string,
  { env, passphrase }: Order,
): Promise<RestoredSecrets> {
  const path = secretsPath(env)
  refuseUnknownLayout(env.dataDir)
  const hasFile = existsSync(path)
  if (hasFile && isReadable(env)) {
    throw new BackupFailure(
      `${path} is not damaged: nothing to put back. If a start has replaced it since, delete it first`,
    )
  }
  const { secrets, made } = await openSealed(backup, passphrase)
  const damaged = hasFile ? `${path}.damaged` : undefined
  if (damaged !== undefined) await copyPrivately(path, damaged)
  try {
    writeSecrets(path, secrets)
  } catch (error) {
    throw new BackupFailure(error instanceof Error ? error.message : String(error))
  }
  return { path, made, damaged }
}

function isReadable(env: Env): boolean {
  try {
    readContactKey(env)
    return true
  } catch {
    return false
  }
}

async function openSealed(
  backup: string,
  passphrase: string | undefined,
): Promise<{ secrets: Secrets; made: string }> {
  const manifest = await readManifest(backup)
  if (manifest === undefined) throw noBackup(backup)
  if (!Object.hasOwn(manifest.files, sealedFile)) {
    throw new BackupFailure('This backup has no secrets: give another one')
  }
  if (passphrase === undefined) {
    throw new BackupFailure('Set BACKUP_PASSPHRASE to the passphrase of this backup')
  }
  const kept = await unsealSecrets(join(backup, sealedFile), passphrase)
  const secrets = readKept(kept.secrets)
  if (secrets === undefined || installationId(secrets.contactKey) !== manifest.installation) {
    throw new BackupFailure('The secrets of this backup are damaged: give another one')
  }
  return { secrets, made: manifest.made }
}

function readKept(text: string): Secrets | undefined {
  try {
    return parseSecrets(text)
  } catch {
    return undefined
  }
}
