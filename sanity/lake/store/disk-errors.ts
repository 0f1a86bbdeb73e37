/** SQLite's busy, locked, read-only, I/O error, full, cannot open: https://sqlite.org/rescode.html */
const passing = new Set([5, 6, 8, 10, 13, 14])
const passingFileErrors = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'EROFS'])

/**
 * Whether an error is of the disk, which may have room or be back in a while, and not of the
 * request: the caller should try again.
 */
export function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The high bits only say more about the same.
    return passing.has(error.errcode % 256)
  }
  return 'code' in error && typeof error.code === 'string' && passingFileErrors.has(error.code)
}
