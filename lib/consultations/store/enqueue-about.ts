import { sql } from 'kysely'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { Work } from './database.ts'
import { holdLock } from './hold-lock.ts'
import { enqueue, lifetimeMs } from './outbox.ts'

/** So that nobody can fill a stranger's mailbox by the form. */
const confirmAgainMs = 6 * 60 * 60_000

/**
 * Queues the messages about a request that is new or was restored, without its confirmation if the
 * contact has had one lately.
 */
export async function enqueueAbout(
  db: Work,
  { id, contactHash }: { id: string; contactHash: string | null },
  messages: readonly OutboxMessage[],
  now: number,
): Promise<void> {
  for (const message of messages) {
    const isConfirmation = message.message.to.kind === 'prospect'
    const ending = message.id.slice(id.length)
    if (isConfirmation && (await wasSent(db, { contactHash, ending }, now))) continue
    await enqueue(db, message, now)
  }
}

/** Whether a message whose id ends so was lately queued about a request of the contact. */
async function wasSent(
  db: Work,
  { contactHash, ending }: { contactHash: string | null; ending: string },
  now: number,
): Promise<boolean> {
  await holdLock(db, `confirmation ${contactHash}`)
  const ids = db
    .selectFrom('requests')
    .select(sql<string>`id || ${ending}`.as('message'))
    .where('contact_hash', '=', contactHash)
  const sent = await db
    .selectFrom('outbox')
    .select('id')
    .where('id', 'in', ids)
    .where('dead_after', '>', new Date(now - confirmAgainMs + lifetimeMs).toISOString())
    .executeTakeFirst()
  return sent !== undefined
}
