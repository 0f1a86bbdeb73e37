import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createTransport, type NodemailerError } from 'nodemailer'
import type { MailAddress, MailSettings } from '#lib/env/mail.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import type { Message, OutboxChannel, Recipient } from './message.ts'
import { toHtml } from './to-html.ts'

/**
 * Sends by SMTP, one connection a message. Each attempt has the same Message-ID, so that mail
 * programs show once what arrives twice. A permanent answer (5xx) to sender, recipient or content
 * is final; one before that concerns our settings, which the owner can correct.
 *
 * @param limitMs how long to wait for the connection, for the greeting and for each answer
 */
export function createEmailChannel(mail: MailSettings, { limitMs = 10_000 } = {}): OutboxChannel {
  const transport = openTransport(mail, limitMs)
  return {
    timeoutMs: 45_000,
    async send(message, { id, signal }) {
      const to = addressOf(message.to, mail)
      try {
        await transport.sendMail({
          envelope: { from: mail.from.address, to: to.address },
          from: mail.from,
          to,
          ...headersFor(message, mail),
          messageId: messageIdOf(id, mail.from),
          date: new Date(message.date),
          subject: message.subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '),
          text: message.text,
          html: toHtml(message.text),
          signal,
        })
      } catch (error) {
        throw toFailure(error)
      }
    },
  }
}

/**
 * Connects to the server and signs in, and sends nothing. Resolves with what went wrong, without
 * the password; undefined if the server would take messages.
 *
 * @param limitMs how long all of it may take; servers that suspect spam wait before they greet
 */
export async function mailProblem(
  mail: MailSettings,
  { limitMs = 10_000 } = {},
): Promise<string | undefined> {
  const transport = openTransport(mail, limitMs)
  const over = new AbortController()
  try {
    return await Promise.race([
      transport.verify().then(
        () => undefined,
        (error: unknown) => toFailure(error).message,
      ),
      pause(limitMs, 'SMTP did not answer in time', { signal: over.signal, ref: false }),
    ])
  } finally {
    over.abort()
    transport.close()
  }
}

function openTransport({ server }: MailSettings, limitMs: number) {
  const { host, port, secure, isLocal, credentials } = server
  return createTransport({
    host,
    port,
    secure,
    ignoreTLS: isLocal,
    requireTLS: credentials !== undefined && !isLocal,
    ...(credentials !== undefined && { auth: credentials }),
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
    dnsTimeout: limitMs,
    socketCloseTimeout: limitMs,
    // Messages are our own text; these would let a text name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function addressOf(to: Recipient, { to: office, owner }: MailSettings): MailAddress {
  if ('address' in to) return { name: '', address: to.address }
  return to.kind === 'owner' ? owner : office
}

/** A notice has no Reply-To: an answer would go nowhere. Other people reply to the office. */
function headersFor({ to }: Message, mail: MailSettings) {
  return {
    ...('address' in to && { replyTo: mail.to }),
    headers: {
      // No out-of-office answers (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(to.kind === 'subscriber' && listHeaders(to.unsubscribe)),
    },
  }
}

/** What makes a mail program offer its own button to unsubscribe (RFC 2919, RFC 8058). */
function listHeaders(unsubscribe: string): Record<string, string> {
  return {
    'List-Id': `<letters.${new URL(unsubscribe).hostname}>`,
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

function messageIdOf(id: string, from: MailAddress): string {
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 32)
  return `<${hash}@${from.address.slice(from.address.indexOf('@') + 1)}>`
}

const refusals: ReadonlySet<string> = new Set(['EENVELOPE', 'EMESSAGE'])

function toFailure(error: unknown): DeliveryFailure {
  if (!isMailError(error)) return new DeliveryFailure('SMTP failed')
  const { code = 'failed', command = 'connection', responseCode, originalCode } = error
  const answer = [code, originalCode, responseCode].filter((part) => part !== undefined)
  // An address that nodemailer itself refuses (API) has no answer of a server.
  const isPermanent = error.permanent ?? command === 'API'
  return new DeliveryFailure(`SMTP ${answer.join(' ')} at ${command}`, {
    isFinal: refusals.has(code) && isPermanent,
    refusesRecipient: command === 'RCPT TO' && isPermanent,
  })
}

function isMailError(error: unknown): error is NodemailerError {
  return error instanceof Error
}
