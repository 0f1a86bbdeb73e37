import { keptFormLifetime } from './kept-forms.ts'

type Place = { path: string; secure: boolean }

/** Browsers keep 4096 bytes of name and value (RFC 6265bis, section 5.6), some less. */
const longestPart = 3_800
const mostParts = 4

/** The longest token that cookies carry. Their one header stays below the 16 kB of our proxies. */
export const longestToken = mostParts * longestPart

/** The cookies that may carry a kept form: a long one takes several. */
export function keptFormCookieNames(name: string): string[] {
  return Array.from({ length: mostParts }, (_, n) => (n === 0 ? name : `${name}_${n + 1}`))
}

/**
 * `Set-Cookie` headers by which a page at `path`, but no script, gets a kept form; token '' removes
 * it. The first of several says how many there are, so that none of an earlier form counts.
 */
export function keptFormCookies(name: string, token: string, { path, secure }: Place): string[] {
  const attributes = [
    `Path=${path}`,
    `Max-Age=${token === '' ? 0 : keptFormLifetime}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ]
  const count = Math.max(1, Math.ceil(token.length / longestPart))
  return keptFormCookieNames(name)
    .slice(0, count)
    .map((part, n) => {
      const value = token.slice(n * longestPart, (n + 1) * longestPart)
      const counted = n === 0 && count > 1 ? `${count}.${value}` : value
      return [`${part}=${counted}`, ...attributes].join('; ')
    })
}

/** The token that the cookies of a request carry; '' without one. */
export function keptFormToken(
  name: string,
  cookieOf: (name: string) => string | undefined,
): string {
  const [, count = '1', start = ''] = /^(?:(\d)\.)?([\w-]+)$/.exec(cookieOf(name) ?? '') ?? []
  const others = keptFormCookieNames(name).slice(1, Number(count))
  return [start, ...others.map((part) => cookieOf(part) ?? '')].join('')
}
