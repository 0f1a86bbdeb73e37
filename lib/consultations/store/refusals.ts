import { recipientOf } from '#lib/outbox/message.ts'
import type { Work } from './database.ts'

/** So many letters in a row that a mailbox refuses, and it gets no more. */
const most = 3

/** Notes that the mail server does not know the mailbox of a letter. */
export async function noteRefusal(db: Work, payload: string): Promise<void> {
  const to = recipientOf(payload)
  if (to?.kind !== 'subscriber') return
  const subscriber = await db
    .updateTable('subscribers')
    .set((e) => ({ refusals: e('refusals', '+', 1) }))
    .where('email', '=', to.address)
    .returning('refusals')
    .executeTakeFirst()
  if (subscriber === undefined || subscriber.refusals < most) return
  await db
    .updateTable('subscribers')
    .set({ state: 'refused' })
    .where('email', '=', to.address)
    .execute()
}

/** Notes that a letter has arrived. */
export async function noteArrival(db: Work, payload: string): Promise<void> {
  const to = recipientOf(payload)
  if (to?.kind !== 'subscriber') return
  await db
    .updateTable('subscribers')
    .set({ refusals: 0 })
    .where('email', '=', to.address)
    .where('refusals', '>', 0)
    .execute()
}

/** Gives refused mailboxes one more letter, as when it was our mail server that refused them. */
export async function trustAgain(db: Work): Promise<void> {
  await db
    .updateTable('subscribers')
    .set({ state: 'confirmed', refusals: most - 1 })
    .where('state', '=', 'refused')
    .execute()
}
