import { z } from 'zod'

/** What seals the secrets in a backup. */
export type BackupPassphrase = { text: string } | { file: string }

/** The variables of `BackupPassphrase`. */
export const backupVariables = {
  // Without quoting: it is a secret.
  BACKUP_PASSPHRASE: z.string().min(16, 'must have at least 16 characters').optional(),
  BACKUP_PASSPHRASE_FILE: z.string().optional(),
}

type Values = z.infer<z.ZodObject<typeof backupVariables>>

/**
 * Where the passphrase comes from, if there is one; the problem if there are two. `wrong` as in
 * `toMailSettings`.
 */
export function toBackupPassphrase(
  values: Values,
  wrong: ReadonlySet<string>,
): { ok: true; passphrase: BackupPassphrase | undefined } | { ok: false; problem: string } {
  const { BACKUP_PASSPHRASE: text, BACKUP_PASSPHRASE_FILE: file } = values
  if (file !== undefined && (text !== undefined || wrong.has('BACKUP_PASSPHRASE'))) {
    return {
      ok: false,
      problem: 'BACKUP_PASSPHRASE and BACKUP_PASSPHRASE_FILE must not both be set: keep one',
    }
  }
  if (text !== undefined) return { ok: true, passphrase: { text } }
  return { ok: true, passphrase: file === undefined ? undefined : { file } }
}
