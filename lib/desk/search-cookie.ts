/**
 * Carries what the concierge looks for, often a phone, from one page of results to the next: an
 * address would leave it in the browser's history and in the logs of proxies.
 */
export const searchCookieName = 'desk_search'

const seconds = 15 * 60

/** `Set-Cookie` with a search text for the desk. */
export function searchCookie(text: string, { secure }: { secure: boolean }): string {
  return [
    `${searchCookieName}=${Buffer.from(text).toString('base64url')}`,
    'Path=/desk/',
    `Max-Age=${text === '' ? 0 : seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}

/** The search text in the value of the cookie. */
export function readSearchCookie(value: string | undefined): string {
  return Buffer.from(value ?? '', 'base64url').toString('utf8')
}
