/** Carries the token of `createDeviceToken`. */
export const deviceCookieName = 'desk_device'

// The longest that browsers allow is 400 days.
const seconds = 365 * 24 * 60 * 60

/** `Set-Cookie` with the token of a device; it stays when its person signs out. */
export function deviceCookie(token: string, { secure }: { secure: boolean }): string {
  return [
    `${deviceCookieName}=${token}`,
    'Path=/desk/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}
