import type { DeadLetter } from '#lib/consultations/store/store.ts'
import { requestPath } from './paths.ts'
import { routeTitle } from './request-facts.ts'

const recipients: Record<NonNullable<DeadLetter['to']>, string> = {
  office: 'уведомление офису',
  owner: 'уведомление владельцу',
  prospect: 'письмо клиенту',
  subscriber: 'письмо подписчику',
}

/** The texts of `DeliveryFailure`, by what they begin or end with. */
const reasons: readonly [pattern: RegExp, reason: string][] = [
  [/^SMTP .* at RCPT TO$/, 'почтовый сервер не принял адрес получателя'],
  [/^SMTP .* at MAIL FROM$/, 'почтовый сервер не принял адрес отправителя'],
  [/^SMTP EAUTH/, 'почтовый сервер не принял имя или пароль'],
  [/^SMTP .* at (?:DATA|message)/i, 'почтовый сервер не принял письмо'],
  [/^SMTP/, 'почтовый сервер не отвечает'],
  [/^Telegram answered 403$/, 'бота удалили из чата'],
  [/^Telegram answered 40[14]$/, 'Telegram не знает такого бота'],
  [/^Telegram answered 400$/, 'Telegram не знает такого чата'],
  [/^Telegram/, 'Telegram не отвечает'],
]

/** A message that was given up, as the desk lists it. */
export type LetterRow = {
  id: string
  request: { number: number; href: string } | undefined
  what: string
  /** In words, with what the log says in brackets. */
  error: string
}

export function toLetterRow({ id, channel, to, request, attempts, error }: DeadLetter): LetterRow {
  const recipient = to === undefined ? 'сообщение' : recipients[to]
  const text = error ?? ''
  const reason = reasons.find(([pattern]) => pattern.test(text))?.[1]
  return {
    id,
    request: request === undefined ? undefined : { number: request, href: requestPath(request) },
    what: `${routeTitle(channel)}: ${recipient}, попыток: ${attempts}`,
    error: reason === undefined ? text : `${reason} (${text})`,
  }
}
