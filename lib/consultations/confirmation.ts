import { officeTimeZone } from '#lib/format/office-time-zone.ts'
import { confirmationsTopic, type OutboxMessage } from '#lib/outbox/message.ts'
import { answerTime } from './answer-time.ts'
import type { NoticedRequest } from './notice.ts'
import { answerBy, type OfficeHours } from './office-hours.ts'
import { timeZoneTitle } from './time-zone.ts'

/**
 * The letter that confirms a request to the person who wrote it, if the contact is an e-mail
 * address. It repeats nothing that was typed, because the address may be another person's; it says
 * when the office answers, in the time zone of the request.
 */
export function toConfirmation(
  request: NoticedRequest,
  hours: OfficeHours | undefined,
): OutboxMessage | undefined {
  const { id, number, createdAt, consultation } = request
  if (consultation.channel !== 'email') return undefined
  const due = hours === undefined ? undefined : answerBy(hours, createdAt.getTime())
  const soon = textOf(number, 'Ответим на этот адрес.')
  return {
    id: `${id}:confirmation:email`,
    channel: confirmationsTopic,
    message: {
      reference: `${number}-confirmation`,
      to: { kind: 'prospect', address: consultation.contact },
      subject: `Заявка № ${number} принята`,
      text: due === undefined ? soon : textOf(number, answerLine(due, consultation.timeZone)),
      // A mail server may be down until then.
      ...(due !== undefined && { later: { from: new Date(due).toISOString(), text: soon } }),
      date: createdAt.toISOString(),
    },
  }
}

function textOf(number: number, promise: string): string {
  return [
    `Здравствуйте! Мы получили вашу заявку, её номер ${number}.`,
    promise,
    '',
    'Если хотите что-то добавить, ответьте на это письмо.',
    'Если заявку оставили не вы, ничего делать не нужно.',
  ].join('\n')
}

function answerLine(due: number, timeZone = officeTimeZone): string {
  return `Ответим на этот адрес до ${answerTime(due, timeZone)} (время: ${timeZoneTitle(timeZone)}).`
}
