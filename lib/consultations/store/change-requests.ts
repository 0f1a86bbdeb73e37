import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { Database, Work } from './database.ts'
import { enqueueAbout } from './enqueue-about.ts'
import { getRequest } from './read-requests.ts'
import type { RequestDetails, Status } from './store.ts'

type Change = { number: number; actor: string; now: number }

/** See `ConsultationStore.setStatus`. */
export function setStatus(db: Work, status: Status, change: Change): Promise<boolean> {
  const closed_at = status === 'closed' ? toIso(change.now) : null
  return update(db, { status, closed_at }, { ...change, kind: 'status', detail: status })
}

/** See `ConsultationStore.take`. */
export async function take(db: Work, change: Change): Promise<boolean> {
  const taken = { taken_by: change.actor, taken_at: toIso(change.now) }
  if (!(await update(db, taken, { ...change, kind: 'taken', detail: null }))) return false
  await db
    .updateTable('requests')
    .set({ status: 'active' })
    .where('number', '=', change.number)
    .where('status', '=', 'new')
    .execute()
  return true
}

/** See `ConsultationStore.note`. */
export async function note(db: Work, text: string, change: Change): Promise<boolean> {
  if (!(await update(db, {}, { ...change, kind: 'note', detail: null }))) return false
  const { number, actor: author, now } = change
  await db
    .insertInto('request_notes')
    .values({ number, author, at: toIso(now), text })
    .execute()
  return true
}

/** See `ConsultationStore.restore`. */
export async function restore(
  db: Work,
  toMessages: (request: RequestDetails) => OutboxMessage[],
  change: Change,
): Promise<boolean> {
  const request = await getRequest(db, change.number)
  if (request?.quarantined !== true) return false
  const values = { quarantined: 0, status: 'new' }
  if (!(await update(db, values, { ...change, kind: 'restored', detail: null }))) return false
  await enqueueAbout(db, request, toMessages(request), change.now)
  return true
}

/** Adds a line to the log of a request. */
export async function record(
  db: Work,
  { number, actor, now, kind, detail }: Change & { kind: string; detail: string | null },
): Promise<void> {
  await db
    .insertInto('request_events')
    .values({ number, actor, at: toIso(now), kind, detail })
    .execute()
}

async function update(
  db: Work,
  values: Partial<Pick<Database['requests'], 'status' | 'closed_at' | 'taken_by' | 'taken_at'>> & {
    quarantined?: number
  },
  event: Change & { kind: string; detail: string | null },
): Promise<boolean> {
  const result = await db
    .updateTable('requests')
    .set({ ...values, updated_at: toIso(event.now) })
    .where('number', '=', event.number)
    // Of an erased person nothing may be written down again.
    .where('contact', '<>', '')
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await record(db, event)
  return true
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
