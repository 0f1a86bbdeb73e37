import { draftLifetime } from './drafts.ts'

export const draftCookieName = 'consultation_draft'

/** `Set-Cookie` by which the retry page, but no script, finds the sender's form; '' removes it. */
export function draftCookie(token: string, { secure }: { secure: boolean }): string {
  return [
    `${draftCookieName}=${token}`,
    'Path=/consultation',
    `Max-Age=${token === '' ? 0 : draftLifetime}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}
