import { keptFormLifetime } from './kept-forms.ts'

export const rejectedFormCookieName = 'consultation_draft'

/** `Set-Cookie` by which the retry page, but no script, finds the sender's form; '' removes it. */
export function rejectedFormCookie(token: string, { secure }: { secure: boolean }): string {
  return [
    `${rejectedFormCookieName}=${token}`,
    'Path=/consultation',
    `Max-Age=${token === '' ? 0 : keptFormLifetime}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}
