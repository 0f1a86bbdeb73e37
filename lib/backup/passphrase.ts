import { readFile } from 'node:fs/promises'
import type { BackupPassphrase } from '#lib/env/backup.ts'
import { BackupFailure } from './failure.ts'

/** The passphrase that the environment names; undefined without one. */
export async function readPassphrase(
  from: BackupPassphrase | undefined,
): Promise<string | undefined> {
  if (from === undefined) return undefined
  if ('text' in from) return from.text
  const text = await readFile(from.file, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new BackupFailure(`BACKUP_PASSPHRASE_FILE ${from.file} cannot be read (${code})`)
  })
  const passphrase = text.trim()
  if (passphrase.length < 16) {
    throw new BackupFailure(
      `BACKUP_PASSPHRASE_FILE ${from.file} must have a passphrase of at least 16 characters`,
    )
  }
  return passphrase
}
