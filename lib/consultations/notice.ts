import type { OutboxMessage } from '#lib/outbox/message.ts'
import { channelTitles } from './channel.ts'
import type { Consultation } from './schema.ts'
import { timeZoneTitle } from './time-zone.ts'
import { topics } from './topic.ts'
import { isUrgent } from './urgent.ts'

/** A stored request, as far as messages about it need it. */
export type NoticedRequest = {
  id: string
  number: number
  createdAt: Date
  consultation: Consultation
}

/**
 * The notice of a new request for the concierge. It is sent through third parties, so it has no
 * personal data: only the number, the channel, a topic of the form's list, the time zone, and where to read the rest.
 */
export function toNotice(
  request: NoticedRequest,
  { outboxChannel, siteUrl }: { outboxChannel: string; siteUrl: string },
): OutboxMessage {
  const { number, createdAt, consultation } = request
  const title = channelTitles[consultation.channel]
  const { timeZone, topic } = consultation
  const urgent = isUrgent(consultation)
  return {
    id: `${request.id}:${outboxChannel}`,
    channel: outboxChannel,
    message: {
      reference: String(number),
      to: { kind: 'office' },
      subject: `${urgent ? 'Срочная заявка' : 'Заявка'} № ${number}: ${title}`,
      text: [
        `${urgent ? 'Срочная' : 'Новая'} заявка на консультацию № ${number}.`,
        `Канал связи: ${title}.`,
        ...(topic !== undefined && topics.includes(topic) ? [`Тема: ${topic}.`] : []),
        `Часовой пояс: ${timeZone === undefined ? 'не указан' : `${timeZoneTitle(timeZone)} (${timeZone})`}.`,
        '',
        `${siteUrl}/desk/requests/${number}/`,
      ].join('\n'),
      date: createdAt.toISOString(),
    },
  }
}

/** The id of the request that an outbox message is about. */
export function requestIdOf(messageId: string): string {
  return messageId.split(':')[0] ?? ''
}
