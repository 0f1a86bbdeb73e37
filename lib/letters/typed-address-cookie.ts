import { keptFormCookies } from '#lib/consultations/kept-form-cookie.ts'

export const typedAddressCookieName = 'letters_draft'

/** `Set-Cookie` by which the page of letters gets the address that was typed; '' removes it. */
export function typedAddressCookies(token: string, { secure }: { secure: boolean }): string[] {
  return keptFormCookies(typedAddressCookieName, token, { path: '/letters', secure })
}
