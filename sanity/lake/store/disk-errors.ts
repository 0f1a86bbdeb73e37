/** SQLite's busy, locked, read-only, I/O error, full, cannot open: https://sqlite.org/rescode.html */
const passing = new Set([5, 6, 8, 10, 13, 14])
const passingFileErrors = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EIO', 'EROFS'])

/**
 * Whether an error comes from the disk (full, read-only, busy) and not from the request: the caller
 * should try again.
 */
export function isDiskError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The high bits are the extended code.
    return passing.has(error.errcode % 256)
  }
  return 'code' in error && typeof error.code === 'string' && passingFileErrors.has(error.code)
}
