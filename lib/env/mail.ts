import { z } from 'zod'
import { isLoopbackHost, withoutBrackets } from '#lib/hosts/loopback.ts'

/** How notices leave by e-mail. */
export type MailSettings = {
  server: {
    host: string
    port: number
    /** TLS from the first byte; otherwise STARTTLS. */
    secure: boolean
    /** On this machine, where STARTTLS would protect nothing and certificates do not match. */
    isLocal: boolean
    credentials: { user: string; pass: string } | undefined
  }
  from: MailAddress
  /** The office: receives notices and the answers to confirmations. */
  to: MailAddress
  /** Hears of requests that the office leaves unanswered. */
  owner: MailAddress
}

export type MailAddress = { name: string; address: string }

const smtpUrl = z.string().transform((value, context) => {
  const url = URL.parse(value)
  const server = url === null ? undefined : toServer(url)
  if (server !== undefined) return server
  // The value holds a password, so it is not quoted.
  context.addIssue(
    'must be smtp://USER:PASSWORD@HOST:587, or smtps://… with port 465; write @, : and / in the password as %40, %3A and %2F',
  )
  return z.NEVER
})

const address = z.string().transform((value, context): MailAddress => {
  const [, name = '', bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(value.trim()) ?? []
  const plain = bracketed ?? value.trim()
  if (isOneAddress(plain) && !/[\p{Cc},;:"@]/u.test(name)) {
    return { name: name.trim(), address: plain }
  }
  context.addIssue(
    'must be one address, such as office@example.ru or ButlerSPB <office@example.ru>',
  )
  return z.NEVER
})

/** Whether a text can only be one address: in it, nothing begins another one, or a header. */
export function isOneAddress(text: string): boolean {
  return /^[^\s\p{C}@<>(),;:"[\]\\]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]$/u.test(text)
}

/** The variables of `MailSettings`. */
export const mailVariables = {
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: address.optional(),
  MAIL_TO: address.optional(),
  MAIL_OWNER: address.optional(),
}

type Values = z.infer<z.ZodObject<typeof mailVariables>>

/**
 * The settings, if e-mail is configured, or what is missing; `wrong` names what is set and could not
 * be read. The owner is the office by default.
 */
export function toMailSettings(
  values: Values,
  wrong: ReadonlySet<string>,
): { ok: true; mail: MailSettings | undefined } | { ok: false; problem: string } {
  const { SMTP_URL: server, MAIL_FROM: from, MAIL_TO: to, MAIL_OWNER: owner } = values
  const isSet = (name: keyof Values) => values[name] !== undefined || wrong.has(name)
  if (!(['SMTP_URL', 'MAIL_FROM', 'MAIL_TO', 'MAIL_OWNER'] as const).some(isSet)) {
    return { ok: true, mail: undefined }
  }
  const missing = (['SMTP_URL', 'MAIL_FROM', 'MAIL_TO'] as const).filter((name) => !isSet(name))
  if (missing.length > 0) {
    return {
      ok: false,
      problem: `${missing.join(' and ')} must be set: e-mail needs SMTP_URL, MAIL_FROM and MAIL_TO; set all of them, or none and no MAIL_OWNER`,
    }
  }
  if (server === undefined || from === undefined || to === undefined) {
    return { ok: true, mail: undefined }
  }
  return { ok: true, mail: { server, from, to, owner: owner ?? to } }
}

function toServer(url: URL): MailSettings['server'] | undefined {
  const { protocol, hostname, port, username, password, pathname, search, hash } = url
  const secure = protocol === 'smtps:'
  if (!secure && protocol !== 'smtp:') return undefined
  if (hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') {
    return undefined
  }
  if ((username === '') !== (password === '')) return undefined
  const user = decode(username)
  const pass = decode(password)
  if (user === undefined || pass === undefined) return undefined
  return {
    host: withoutBrackets(hostname),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    isLocal: isLoopbackHost(hostname),
    credentials: user === '' ? undefined : { user, pass },
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // A bare % is no escape.
    return undefined
  }
}
