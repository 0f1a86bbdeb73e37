import { z } from 'zod'
import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import { contactText } from './answer-link.ts'
import { answerTime } from './answer-time.ts'
import { channels, channelTitles } from './channel.ts'
import { keptFormCookies } from './kept-form-cookie.ts'
import type { Consultation } from './schema.ts'
import { timeZoneTitle } from './time-zone.ts'

/** What the thanks page repeats of an accepted request. */
export type Receipt = Pick<Consultation, 'channel' | 'contact' | 'name' | 'timeZone' | 'hours'> & {
  number: number
  /** When we answer at the latest, in milliseconds since 1970, if the office promises it. */
  answerBy?: number | undefined
}

const text = z.string().optional()

/** What a receipt is when its visitor's browser brings it back. */
export const receiptSchema: z.ZodType<Receipt> = z.object({
  number: z.number(),
  channel: z.enum(channels),
  contact: z.string(),
  name: text,
  timeZone: text,
  hours: text,
  answerBy: z.number().optional(),
})

export const receiptCookieName = 'consultation_receipt'

/** `Set-Cookie` headers by which the thanks page gets the receipt of its visitor. */
export function receiptCookies(token: string, { secure }: { secure: boolean }): string[] {
  return keptFormCookies(receiptCookieName, token, { path: '/consultation/thanks', secure })
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
