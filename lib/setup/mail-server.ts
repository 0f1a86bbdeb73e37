import { withoutBrackets } from '#lib/hosts/loopback.ts'

/** What stands for "there is none" among the answers. */
export const none = 'none'

/** `smtp.example.ru`, `smtp.example.ru:465` or a URL without user: as the URL of the server. */
export function toServerUrl(text: string): URL | undefined {
  const scheme = text.endsWith(':465') ? 'smtps' : 'smtp'
  const url = URL.parse(/^smtps?:\/\//.test(text) ? text : `${scheme}://${text}`)
  if (url === null || !/^[\w.:[\]-]+$/.test(url.hostname)) return undefined
  const rest = [url.username, url.password, url.search, url.hash].join('')
  return rest === '' && ['', '/'].includes(url.pathname) ? url : undefined
}

/** The parts of an `SMTP_URL`; undefined if it cannot be read. */
export function fromSmtpUrl(
  text: string | undefined,
): { server: string; user: string; password: string } | undefined {
  const url = URL.parse(text ?? '')
  if (url === null) return undefined
  try {
    return {
      server: `${url.protocol}//${url.host}`,
      user: decodeURIComponent(url.username) || none,
      password: decodeURIComponent(url.password),
    }
  } catch {
    // A bare % is no escape.
    return undefined
  }
}

/** The `SMTP_URL` of a server and an account on it, for the file `.env`. */
export function toSmtpUrl(server: string, user: string, password: string): string {
  const url = toServerUrl(server)
  if (url === undefined) throw new Error(`${server} is no mail server`)
  const host = url.hostname.includes(':') ? `[${withoutBrackets(url.hostname)}]` : url.hostname
  const port = url.port === '' ? (url.protocol === 'smtps:' ? '465' : '587') : url.port
  const account = user === none ? '' : `${escape(user)}:${escape(password)}@`
  return `${url.protocol}//${account}${host}:${port}`
}

/** Also what `encodeURIComponent` leaves and a reader of `.env` may not. */
function escape(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
