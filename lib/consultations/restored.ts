import type { OutboxMessage } from '#lib/outbox/message.ts'
import { channels } from './channel.ts'
import { toMessages } from './messages.ts'
import type { RequestDetails } from './store/store.ts'

/**
 * The messages about a request that was taken out of quarantine: those of a new one. Its
 * confirmation promises no time, because the request has waited.
 */
export function toRestoredMessages(
  request: RequestDetails,
  routes: { channels: readonly string[]; siteUrl: string },
): OutboxMessage[] {
  const channel = channels.find((known) => known === request.channel)
  if (channel === undefined) throw new Error(`request ${request.number} has an unknown channel`)
  const { id, number, contact, nda, letters } = request
  const consultation = {
    channel,
    contact,
    timeZone: request.timeZone ?? undefined,
    topic: request.topic ?? undefined,
    context: request.context ?? undefined,
    nda,
    letters,
  }
  const createdAt = new Date(request.createdAt)
  return toMessages({ id, number, createdAt, consultation }, { ...routes, officeHours: undefined })
}
