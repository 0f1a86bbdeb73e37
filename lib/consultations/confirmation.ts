import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { NoticedRequest } from './notice.ts'
import { answerBy, officeTimeZone, type OfficeHours } from './office-hours.ts'
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
    channel: 'email',
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
  const day = format(due, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })
  const time = format(due, timeZone, { hour: '2-digit', minute: '2-digit' })
  return `Ответим на этот адрес до ${time}, ${day} (время: ${timeZoneTitle(timeZone)}).`
}

function format(at: number, timeZone: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('ru-RU', { timeZone, ...parts }).format(at)
}
