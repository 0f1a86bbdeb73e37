import { keptFormLifetime } from './kept-forms.ts'

/** `Set-Cookie` by which a page at `path`, but no script, finds a kept form; token '' removes it. */
export function keptFormCookie(
  name: string,
  token: string,
  { path, secure }: { path: string; secure: boolean },
): string {
  return [
    `${name}=${token}`,
    `Path=${path}`,
    `Max-Age=${token === '' ? 0 : keptFormLifetime}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}
