import { createHmac } from 'node:crypto'
import { isSameSecret } from '#lib/is-same-secret.ts'

/** Our cookie beside Next's, which never expires and is valid for every page. */
export const accessCookie = 'butlerspb-draft-access'

/** Header in which our server passes the requested path to Next, whose pages cannot read it. */
export const pagePathHeader = 'x-page-path'

/**
 * The right to see drafts. An editor came from the Studio; a guest has a shared link to one page.
 */
export type Access = {
  kind: 'editor' | 'guest'
  /** Site-relative page it is valid for, `/` for all pages. */
  path: string
  /** Milliseconds since 1970. */
  until: number
}

/** How long an editor sees drafts before the Studio has to renew the access. */
export const editorAccessMs = 12 * 60 * 60 * 1000

/** How long a shared link is valid, and the visit it starts. */
export const guestAccessMs = 7 * 24 * 60 * 60 * 1000

/** Whether the access is valid for the page at `path`; only browsers respect a cookie's path. */
export function covers(access: Access, path: string | null): boolean {
  return access.kind === 'editor' || access.path === path
}

/** Attributes of the cookie, which limit it to the page, the time and, where the site has it, https. */
export function accessCookieOptions({ path, until }: Access, siteUrl: string) {
  const secure = siteUrl.startsWith('https:')
  return { httpOnly: true, sameSite: 'lax', secure, path, expires: until } as const
}

/** `access` as one token for a cookie or a URL, signed with `key`. */
export function signAccess(access: Access, key: string): string {
  const claims = Buffer.from(JSON.stringify([access.kind, access.until, access.path]))
  const text = claims.toString('base64url')
  return `${text}.${signature(text, key)}`
}

/** The access in `token`; undefined if it was not signed with `key` or has expired. */
export function readAccess(
  token: string | undefined,
  { key, now }: { key: string; now: number },
): Access | undefined {
  const [text = '', given = ''] = (token ?? '').split('.')
  if (!isSameSecret(given, signature(text, key))) return undefined
  const claims: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
  if (!Array.isArray(claims)) return undefined
  const parts: unknown[] = claims
  const [kind, until, path] = parts
  if ((kind !== 'editor' && kind !== 'guest') || typeof until !== 'number') return undefined
  return typeof path === 'string' && until > now ? { kind, until, path } : undefined
}

// The key signs other things elsewhere; the prefix keeps the signatures apart.
function signature(text: string, key: string): string {
  return createHmac('sha256', key).update(`draft-access:${text}`).digest('base64url')
}
