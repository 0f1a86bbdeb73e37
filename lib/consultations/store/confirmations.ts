import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { Work } from './database.ts'

/** So that nobody can fill a stranger's mailbox by the form. */
const confirmAgainMs = 6 * 60 * 60_000

/** The messages of a new request, without its confirmation if the contact has had one lately. */
export async function withoutRepeatedConfirmation(
  db: Work,
  messages: readonly OutboxMessage[],
  { number, contactHash }: { number: number; contactHash: string },
  now: number,
): Promise<readonly OutboxMessage[]> {
  if (messages.every((message) => !isConfirmation(message))) return messages
  const confirmed = await db
    .selectFrom('requests')
    .select('number')
    .where('contact_hash', '=', contactHash)
    .where('created_at', '>', new Date(now - confirmAgainMs).toISOString())
    .where('quarantined', '=', 0)
    .where('number', '<>', number)
    .executeTakeFirst()
  return confirmed === undefined ? messages : messages.filter((message) => !isConfirmation(message))
}

function isConfirmation({ message }: OutboxMessage): boolean {
  return message.to.kind === 'prospect'
}
