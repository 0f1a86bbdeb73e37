import type { OutboxMessage } from '#lib/outbox/message.ts'
import { channelTitles } from './channel.ts'
import type { Consultation } from './schema.ts'
import { timeZoneTitle } from './time-zone.ts'

/**
 * What the concierge is told of a new request. It goes out over channels that others run, so it
 * carries no personal data: the number, how to answer, the time zone, and where to read the rest.
 */
export function toNotice(
  request: { id: string; number: number; createdAt: Date; consultation: Consultation },
  { outboxChannel, siteUrl }: { outboxChannel: string; siteUrl: string },
): OutboxMessage {
  const { number, createdAt, consultation } = request
  const title = channelTitles[consultation.channel]
  const { timeZone } = consultation
  return {
    id: `${request.id}:${outboxChannel}`,
    channel: outboxChannel,
    message: {
      reference: String(number),
      subject: `Заявка № ${number}: ${title}`,
      text: [
        `Новая заявка на консультацию № ${number}.`,
        `Канал связи: ${title}.`,
        `Часовой пояс: ${timeZone === undefined ? 'не указан' : describe(timeZone)}.`,
        '',
        `${siteUrl}/desk/requests/${number}/`,
      ].join('\n'),
      date: createdAt.toISOString(),
    },
  }
}

/** The id of the request that a message in the outbox is about. */
export function requestIdOf(messageId: string): string {
  return messageId.split(':')[0] ?? ''
}

function describe(timeZone: string): string {
  const city = timeZoneTitle(timeZone)
  return city === timeZone ? timeZone : `${city} (${timeZone})`
}
