import { databaseProblem } from './database-problem.ts'

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
  if (error instanceof Error && 'code' in error) {
    const code = String(error.code)
    if (code === 'ENOTDIR') {
      return new BackupFailure(`${place} is a file, or leads through one: give a folder`)
    }
    if (notWritable.has(code) || isUnmakeable(error)) {
      return new BackupFailure(
        `${place} cannot be written (${code}): make it writable for this user, or give another folder`,
      )
    }
  }
  const failed = databaseProblem(error) ?? reason
  return new BackupFailure(what === undefined ? failed : `${what}: ${failed}`)
}

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ELOOP', 'ENAMETOOLONG'])

/** A folder that no file system takes, such as one in /proc. */
function isUnmakeable(error: Error): boolean {
  return (
    'syscall' in error && error.syscall === 'mkdir' && 'code' in error && error.code === 'ENOENT'
  )
}

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
