import { keptFormLifetime } from './kept-forms.ts'
import { contactText } from './answer-link.ts'
import { channelTitles } from './channel.ts'
import type { Consultation } from './schema.ts'
import { timeZoneTitle } from './time-zone.ts'

/** What the thanks page repeats of an accepted request. */
export type Receipt = Pick<
  Consultation,
  'channel' | 'contact' | 'timeZone' | 'hours' | 'context'
> & {
  number: number
}

export const receiptCookieName = 'consultation_receipt'

/** `Set-Cookie` by which the thanks page, but no script, finds the receipt of its visitor. */
export function receiptCookie(token: string, { secure }: { secure: boolean }): string {
  return [
    `${receiptCookieName}=${token}`,
    'Path=/consultation/thanks',
    `Max-Age=${keptFormLifetime}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')
}

/** A receipt as the thanks page lists it, so that a mistyped contact is noticed. */
export function receiptRows(receipt: Receipt): { term: string; text: string }[] {
  const { channel, contact, timeZone, hours } = receipt
  return [
    { term: 'Ответим', text: channelTitles[channel] },
    { term: 'Куда', text: contactText(contact) },
    { term: 'Время вашего города', text: timeZone === undefined ? '' : timeZoneTitle(timeZone) },
    { term: 'Когда удобно', text: hours ?? '' },
  ].filter(({ text }) => text !== '')
}
