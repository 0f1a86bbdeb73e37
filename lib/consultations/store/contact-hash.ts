import { createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'

/**
 * Stands for a contact where the contact itself must not be kept: equal for all spellings of a
 * contact in one installation, and of no use without its secret key.
 */
export function hashContact(key: string, contact: string): string {
  return createHmac('sha256', key)
    .update(`contact ${identityOf(contact)}`)
    .digest('base64url')
}

/**
 * What all spellings of one person's contact have in common: letter case, the extension of a call
 * (RFC 3966) and the alphabet of a domain (`пример.рф`, `xn--…`) make no other person.
 */
export function identityOf(contact: string): string {
  const [text = ''] = contact.toLowerCase().split(';ext=')
  const at = text.lastIndexOf('@')
  if (at < 1) return text
  const domain = text.slice(at + 1)
  return `${text.slice(0, at)}@${domainToASCII(domain) || domain}`
}
