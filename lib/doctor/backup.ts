import { lateBackupHours, readLastBackup } from '#lib/layout/last-backup.ts'
import { advice, error, type Finding } from './finding.ts'

/** Whether a public installation has a backup that is not too old; `now` is in milliseconds. */
export function backupFindings(
  dataDir: string,
  { isPublic, now }: { isPublic: boolean; now: number },
): Finding[] {
  if (!isPublic) return []
  const last = readLastBackup(dataDir)
  if (last === undefined) {
    return [
      error(
        'There is no backup of this installation: npm run backup -- create FOLDER, every night (docs/operations.md)',
      ),
    ]
  }
  const hours = Math.floor((now - Date.parse(last.made)) / 3_600_000)
  return [
    ...(hours > lateBackupHours
      ? [
          error(
            `The newest backup is ${hours} hours old, ${last.path}: see why npm run backup -- create fails`,
          ),
        ]
      : []),
    ...(last.hasSecrets
      ? []
      : [advice('Backups have no secrets: set BACKUP_PASSPHRASE, and keep it somewhere else too')]),
  ]
}
