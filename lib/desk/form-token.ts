import { createHmac } from 'node:crypto'
import { isSameSecret } from '#lib/is-same-secret.ts'

/**
 * The secret that a session's forms carry: another site's page can neither read nor guess it. It
 * follows from the session's token, which it does not give away.
 */
export function formTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('forms of the desk').digest('base64url')
}

/** Whether a posted token is that of the session. */
export function isFormToken(given: string, sessionToken: string): boolean {
  return isSameSecret(given, formTokenOf(sessionToken))
}
