import { sessionSeconds } from './sessions.ts'

/** Every name that the cookie has. */
export const sessionCookies = ['__Host-desk', 'desk'] as const

/** The cookie's name on this site. Browsers let only the very host, by https, set one named `__Host-`. */
export function sessionCookieName({ secure }: { secure: boolean }): string {
  return secure ? '__Host-desk' : 'desk'
}

/**
 * `Set-Cookie` with the token of a session; '' removes it. No script reads it. It comes along when
 * a link in a mail opens the desk, but with no other site's post.
 */
export function sessionCookie(token: string, { secure }: { secure: boolean }): string {
  return [
    `${sessionCookieName({ secure })}=${token}`,
    'Path=/',
    `Max-Age=${token === '' ? 0 : sessionSeconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}
