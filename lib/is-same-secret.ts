import { timingSafeEqual } from 'node:crypto'

/**
 * Whether `given` is the secret or the signature that is expected. The time that it takes tells
 * nobody how much of it was right; the length of what is expected is no secret.
 */
export function isSameSecret(given: string | Buffer, expected: string | Buffer): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
