import { createHmac } from 'node:crypto'

/**
 * Stands for a contact where the contact itself must not be kept: equal for equal contacts of one
 * installation, and of no use without its secret key.
 */
export function hashContact(key: string, contact: string): string {
  return createHmac('sha256', key).update(`contact ${contact}`).digest('base64url')
}
