import type { Connection, Work } from './database.ts'
import type { Erasure } from './store.ts'

/** What is written down of one erasure. */
export type ErasureNote = {
  act: string
  actor: string
  reason: string
  at: string
  contactKey: string
}

/** See `ConsultationStore.erasures`. */
export async function listErasures(db: Connection): Promise<Erasure[]> {
  const rows = await db
    .selectFrom('erasures')
    .leftJoin('requests', 'requests.number', 'erasures.number')
    .select(['act', 'at', 'actor', 'reason', 'erasures.contact_hash', 'requests.number'])
    .select('requests.id as request_id')
    .orderBy('erasures.id')
    .execute()
  return rows.map(({ act, at, actor, reason, contact_hash, number, request_id }) => ({
    act,
    at,
    actor,
    reason,
    contactHash: contact_hash ?? '',
    request: number === null || request_id === null ? undefined : { number, id: request_id },
  }))
}

/** Writes an erasure down; `number` is 0 for a subscriber. */
export async function noteErasure(
  db: Work,
  { act, actor, reason, at }: ErasureNote,
  { number, contactHash }: { number: number; contactHash: string },
): Promise<void> {
  await db
    .insertInto('erasures')
    .values({ number, contact_hash: contactHash, at, act, actor, reason })
    .execute()
}
