import { keptFormCookie } from '#lib/consultations/kept-form-cookie.ts'

export const typedAddressCookieName = 'letters_draft'

/** `Set-Cookie` by which the page of letters finds the address that was typed; '' removes it. */
export function typedAddressCookie(token: string, { secure }: { secure: boolean }): string {
  return keptFormCookie(typedAddressCookieName, token, { path: '/letters', secure })
}
