import { keptFormCookies } from './kept-form-cookie.ts'

export const rejectedFormCookieName = 'consultation_draft'

/** `Set-Cookie` headers by which the retry page gets the sender's form; '' removes it. */
export function rejectedFormCookies(token: string, { secure }: { secure: boolean }): string[] {
  return keptFormCookies(rejectedFormCookieName, token, { path: '/consultation', secure })
}
