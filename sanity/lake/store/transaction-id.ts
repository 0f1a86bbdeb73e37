import { randomBytes } from 'node:crypto'
import { refusal } from '#lake/errors.ts'

export function newTransactionId(): string {
  return randomBytes(16).toString('base64url')
}

/** Reads a caller's own transaction id. Throws a 400 for anything but a short plain string. */
export function parseTransactionId(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && /^[\w.-]{1,128}$/.test(value)) return value
  throw refusal(400, '"transactionId" must be 1 to 128 letters, digits, "_", "-" or "."')
}
