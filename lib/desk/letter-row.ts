import type { DeadLetter } from '#lib/consultations/store/store.ts'
import { routeTitle } from './request-facts.ts'

const recipients: Record<NonNullable<DeadLetter['to']>, string> = {
  office: 'уведомление офису',
  owner: 'уведомление владельцу',
  prospect: 'письмо клиенту',
  subscriber: 'письмо подписчику',
}

/** A message that was given up, as the desk lists it. */
export function toLetterRow({ id, channel, to, attempts, error }: DeadLetter) {
  const recipient = to === undefined ? 'сообщение' : recipients[to]
  return {
    id,
    what: `${routeTitle(channel)}: ${recipient}, попыток: ${attempts}`,
    error: error ?? '',
  }
}
