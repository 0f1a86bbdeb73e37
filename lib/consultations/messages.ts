import type { OutboxMessage } from '#lib/outbox/message.ts'
import { toConfirmation } from './confirmation.ts'
import { toNotice, type NoticedRequest } from './notice.ts'
import type { OfficeHours } from './office-hours.ts'

/**
 * What a new request sends: a notice to the office by each channel, and by e-mail, if that is
 * configured, a confirmation to the person who wrote it.
 */
export function toMessages(
  request: NoticedRequest,
  {
    channels,
    siteUrl,
    officeHours,
  }: { channels: readonly string[]; siteUrl: string; officeHours: OfficeHours | undefined },
): OutboxMessage[] {
  const notices = channels.map((outboxChannel) => toNotice(request, { outboxChannel, siteUrl }))
  const confirmation = channels.includes('email') ? toConfirmation(request, officeHours) : undefined
  return confirmation === undefined ? notices : [...notices, confirmation]
}
