import { keptFormCookie } from './kept-form-cookie.ts'

export const rejectedFormCookieName = 'consultation_draft'

/** `Set-Cookie` by which the retry page finds the sender's form; '' removes it. */
export function rejectedFormCookie(token: string, { secure }: { secure: boolean }): string {
  return keptFormCookie(rejectedFormCookieName, token, { path: '/consultation', secure })
}
