/** First and last byte, both included. */
export type ByteRange = { start: number; end: number }

/**
 * The `Range` of a request for `size` bytes (RFC 9110, section 14.2). Null for the whole file:
 * no range, several ranges, or a malformed one. `unsatisfiable`: a 416.
 */
export function parseByteRange(
  header: string | null,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  if (last !== '' && Number(last) < Number(first)) return null
  if (Number(first) >= size) return 'unsatisfiable'
  return { start: Number(first), end: Math.min(last === '' ? size : Number(last), size - 1) }
}
