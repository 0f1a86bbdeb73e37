import { createHash, randomBytes } from 'node:crypto'

/** A new secret: 256 random bits after a prefix that names its kind. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

/**
 * The stored form of a secret with high entropy. The timing of a look-up by it leaks no more than
 * the hash of what the caller sent. Passwords need scrypt instead.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
