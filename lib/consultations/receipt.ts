import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import { contactText } from './answer-link.ts'
import { answerTime } from './answer-time.ts'
import { channelTitles } from './channel.ts'
import { keptFormCookie } from './kept-form-cookie.ts'
import type { Consultation } from './schema.ts'
import { timeZoneTitle } from './time-zone.ts'

/** What the thanks page repeats of an accepted request. */
export type Receipt = Pick<Consultation, 'channel' | 'contact' | 'name' | 'timeZone' | 'hours'> & {
  number: number
  /** When we answer at the latest, in milliseconds since 1970, if the office promises it. */
  answerBy?: number | undefined
}

export const receiptCookieName = 'consultation_receipt'

/** `Set-Cookie` by which the thanks page finds the receipt of its visitor. */
export function receiptCookie(token: string, { secure }: { secure: boolean }): string {
  return keptFormCookie(receiptCookieName, token, { path: '/consultation/thanks', secure })
}

/** A receipt as the thanks page lists it, so that a mistyped contact is noticed. */
export function receiptRows(receipt: Receipt): { term: string; text: string }[] {
  const { channel, contact, name = '', timeZone = officeTimeZone, hours = '', answerBy } = receipt
  const due = answerBy === undefined ? '' : `до ${answerTime(answerBy, timeZone)}`
  return [
    { term: 'Кто ответит', text: 'Консьерж' },
    { term: 'Как', text: channelTitles[channel] },
    { term: 'Куда', text: contactText(contact) },
    { term: 'Кому', text: name },
    { term: 'Когда', text: due && `${due} (время: ${timeZoneTitle(timeZone)})` },
    { term: 'Вам удобно', text: hours },
  ].filter(({ text }) => text !== '')
}
