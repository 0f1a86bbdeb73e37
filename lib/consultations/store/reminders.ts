import { channels } from '#lib/consultations/channel.ts'
import type { ReminderStage, WaitingRequest } from '#lib/consultations/reminder.ts'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import { record } from './change-requests.ts'
import type { Connection, Work } from './database.ts'
import { lastEvent } from './last-event.ts'
import { enqueue } from './outbox.ts'

/** See `ConsultationStore.waiting`. */
export async function listWaiting(db: Connection, after: number): Promise<WaitingRequest[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['number', 'id', 'channel', 'urgent', 'created_at'])
    .select((e) => [
      lastEvent(e, 'restored').as('restored_at'),
      lastEvent(e, kindOf('office')).as('reminded_at'),
    ])
    .where('status', '=', 'new')
    .where('quarantined', '=', 0)
    .where('contact', '<>', '')
    .where('created_at', '>', new Date(after).toISOString())
    .where((e) => e(lastEvent(e, kindOf('owner')), 'is', null))
    .orderBy('number')
    .execute()
  return rows.flatMap((row) => {
    const channel = channels.find((name) => name === row.channel)
    if (channel === undefined) return []
    return {
      number: row.number,
      id: row.id,
      channel,
      urgent: row.urgent === 1,
      since: row.restored_at ?? row.created_at,
      remindedAt: row.reminded_at ?? undefined,
    }
  })
}

/** See `ConsultationStore.remind`. */
export async function remind(
  db: Work,
  messages: readonly OutboxMessage[],
  { number, stage, now }: { number: number; stage: ReminderStage; now: number },
): Promise<boolean> {
  // Also locks the row: of several processes, one at a time looks for the event.
  const waiting = await db
    .updateTable('requests')
    .set({ updated_at: new Date(now).toISOString() })
    .where('number', '=', number)
    .where('status', '=', 'new')
    .where('quarantined', '=', 0)
    .executeTakeFirst()
  if (waiting.numUpdatedRows === 0n) return false
  const kind = kindOf(stage)
  const earlier = await db
    .selectFrom('request_events')
    .select('id')
    .where('number', '=', number)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (earlier !== undefined) return false
  await record(db, { number, actor: 'system', now, kind, detail: null })
  for (const message of messages) await enqueue(db, message, now)
  return true
}

function kindOf(stage: ReminderStage): string {
  return `reminded-${stage}`
}
