/** A backup or restore failed; the message tells the operator why, and how to fix it. */
export class BackupFailure extends Error {}

/**
 * The failure behind an error of a disk, a database or a program; `place` is the folder that was
 * being written, `what` says in a few words what has failed.
 */
export function toFailure(error: unknown, place: string, what?: string): BackupFailure {
  if (error instanceof BackupFailure) return error
  const reason = reasonOf(error)
  if (isFullDisk(error, reason)) {
    return new BackupFailure(
      `The disk of ${place} is full, and nothing was kept: free space there, or give a folder on another disk`,
    )
  }
  if (error instanceof Error && 'code' in error && notWritable.has(String(error.code))) {
    return new BackupFailure(
      `${place} cannot be written (${String(error.code)}): make it writable for this user, or give another folder`,
    )
  }
  return new BackupFailure(what === undefined ? reason : `${what}: ${reason}`)
}

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'])

function isFullDisk(error: unknown, reason: string): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return true
  // SQLite's, and what other programs print.
  return /disk is full|no space left|quota exceeded/i.test(reason)
}

/** What the innermost cause of an error says. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
