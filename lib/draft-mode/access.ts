import { createHmac, timingSafeEqual } from 'node:crypto'

/** The cookie beside Next's own: Next's never expires and is good for every page. */
export const accessCookie = 'butlerspb-draft-access'

/** The path that was asked for, as our server tells it to Next: a page cannot ask Next for its own. */
export const pagePathHeader = 'x-page-path'

/**
 * The right to see drafts. An editor came from the Studio; a guest has a shared link, which is
 * good for one page.
 */
export type Access = {
  kind: 'editor' | 'guest'
  /** Site-relative page where it begins, `/` for all of them. */
  path: string
  /** Milliseconds since 1970. */
  until: number
}

/** How long an editor sees drafts before the Studio has to ask again. */
export const editorAccessMs = 12 * 60 * 60 * 1000

/** How long a shared link and the visit it begins are good for. */
export const guestAccessMs = 7 * 24 * 60 * 60 * 1000

/** Whether the access is good for the page at `path`; a cookie's path alone binds only browsers. */
export function covers(access: Access, path: string | null): boolean {
  return access.kind === 'editor' || access.path === path
}

/** Attributes of the cookie: the browser itself keeps it to the page and the time. */
export function accessCookieOptions({ path, until }: Access) {
  return { httpOnly: true, sameSite: 'lax', path, expires: until } as const
}

/** `access` as one token for a cookie or a URL, which only a holder of `key` can make. */
export function signAccess(access: Access, key: string): string {
  const claims = Buffer.from(JSON.stringify([access.kind, access.until, access.path]))
  const text = claims.toString('base64url')
  return `${text}.${signature(text, key)}`
}

/** The access in `token`, unless it was not signed with `key` or is over. */
export function readAccess(
  token: string | undefined,
  { key, now }: { key: string; now: number },
): Access | undefined {
  const [text = '', given = ''] = (token ?? '').split('.')
  const [expected, actual] = [Buffer.from(signature(text, key)), Buffer.from(given)]
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined
  const claims: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
  if (!Array.isArray(claims)) return undefined
  const parts: unknown[] = claims
  const [kind, until, path] = parts
  if ((kind !== 'editor' && kind !== 'guest') || typeof until !== 'number') return undefined
  return typeof path === 'string' && until > now ? { kind, until, path } : undefined
}

// The key signs other things elsewhere; the prefix keeps one from passing for another.
function signature(text: string, key: string): string {
  return createHmac('sha256', key).update(`draft-access:${text}`).digest('base64url')
}
