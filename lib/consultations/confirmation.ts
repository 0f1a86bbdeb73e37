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
  return {
    id: `${id}:confirmation:email`,
    channel: confirmationsTopic,
    message: {
      reference: `${number}-confirmation`,
      to: { kind: 'prospect', address: consultation.contact },
      subject: `Заявка № ${number} принята`,
      text: [
        `Здравствуйте! Мы получили вашу заявку, её номер ${number}.`,
        due === undefined ? 'Ответим на этот адрес.' : answerLine(due, consultation.timeZone),
        '',
        'Если хотите что-то добавить, ответьте на это письмо.',
        'Если заявку оставили не вы, ничего делать не нужно.',
      ].join('\n'),
      date: createdAt.toISOString(),
    },
  }
}

function answerLine(due: number, timeZone = officeTimeZone): string {
  return `Ответим на этот адрес до ${answerTime(due, timeZone)} (время: ${timeZoneTitle(timeZone)}).`
}
