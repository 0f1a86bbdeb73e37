import { createHash, randomBytes } from 'node:crypto'

/** A secret to be handed out once: 256 random bits behind a prefix that tells what it is. */
export function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`
}

/**
 * What is stored in place of a secret of high entropy. A look-up by it leaks no more in its timing
 * than the hash of what the caller sent. Passwords need scrypt instead.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
