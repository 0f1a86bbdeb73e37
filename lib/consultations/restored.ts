import type { OutboxMessage } from '#lib/outbox/message.ts'
import { channels } from './channel.ts'
import { toMessages } from './messages.ts'
import type { OfficeHours } from './office-hours.ts'
import type { RequestDetails } from './store/store.ts'

/**
 * The messages about a request that is taken out of quarantine: those of one that comes `now`, in
 * milliseconds since 1970. Without office hours its confirmation promises no time.
 */
export function toRestoredMessages(
  request: RequestDetails,
  {
    now,
    ...context
  }: {
    channels: readonly string[]
    siteUrl: string
    officeHours: OfficeHours | undefined
    now: number
  },
): OutboxMessage[] {
  const channel = channels.find((known) => known === request.channel)
  if (channel === undefined) throw new Error(`request ${request.number} has an unknown channel`)
  const { id, number, contact, nda, letters } = request
  const consultation = {
    channel,
    contact,
    timeZone: request.timeZone ?? undefined,
    topic: request.topic ?? undefined,
    message: request.message ?? undefined,
    context: request.context ?? undefined,
    nda,
    letters,
  }
  return toMessages({ id, number, createdAt: new Date(now), consultation }, context)
}
