import { createHmac, randomUUID } from 'node:crypto'
import { isSameSecret } from '#lib/is-same-secret.ts'

/**
 * What a browser keeps of a sign-in, so that guesses of others cannot lock its person out (OWASP,
 * "Slow Down Online Guessing Attacks with Device Cookies"): `device.signature`. It opens nothing. The
 * signature's key is what is stored of the account's password: a new password ends all tokens.
 *
 * @param earlier the token that the browser has; the device stays the same if it is valid
 */
export function createDeviceToken(storedPassword: string, earlier?: string): string {
  const device = deviceOf(earlier, storedPassword) ?? randomUUID()
  return `${device}.${sign(device, storedPassword)}`
}

/** The device of a token; undefined if the account has not signed in with it. */
export function deviceOf(
  token: string | undefined,
  storedPassword: string | undefined,
): string | undefined {
  if (token === undefined || storedPassword === undefined) return undefined
  const [device = '', signature = ''] = token.split('.')
  return isSameSecret(signature, sign(device, storedPassword)) ? device : undefined
}

function sign(device: string, storedPassword: string): string {
  return createHmac('sha256', storedPassword).update(`device ${device}`).digest('base64url')
}
