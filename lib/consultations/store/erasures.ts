import type { Connection, Work } from './database.ts'
import { hashContact } from './contact-hash.ts'
import type { Erasure, Persons } from './store.ts'

/** What is written down of one erasure. */
export type ErasureNote = {
  act: string
  actor: string
  reason: string
  at: string
  contactKey: string
}

/** See `ConsultationStore.erasures`. */
export async function listErasures(
  db: Connection,
  contactKey: string,
  of?: Persons,
): Promise<Erasure[]> {
  let rows = select(db)
  if (of !== undefined && 'numbers' in of) rows = rows.where('erasures.number', 'in', of.numbers)
  if (of !== undefined && 'contacts' in of) {
    const hashes = of.contacts.map((contact) => hashContact(contactKey, contact))
    rows = rows.where('erasures.contact_hash', 'in', hashes)
  }
  return (await rows.execute()).map(toErasure)
}

/** See `ConsultationStore.openErasures`. */
export async function listOpenErasures(db: Connection): Promise<Erasure[]> {
  return (await select(db).where('overwritten_at', 'is', null).execute()).map(toErasure)
}

function select(db: Connection) {
  return db
    .selectFrom('erasures')
    .leftJoin('requests', 'requests.number', 'erasures.number')
    .select(['act', 'at', 'actor', 'reason', 'erasures.contact_hash', 'requests.number'])
    .select(['requests.id', 'overwritten_at'])
    .orderBy('erasures.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function toErasure({ number, id, contact_hash, overwritten_at, ...rest }: Row): Erasure {
  return {
    ...rest,
    contactHash: contact_hash ?? '',
    request: number === null || id === null ? undefined : { number, id },
    overwrittenAt: overwritten_at ?? undefined,
  }
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

/** Closes the erasures of these acts as of `at`, or opens them again. */
export async function markErasures(
  db: Work,
  acts: readonly string[],
  at: string | null,
): Promise<void> {
  await db.updateTable('erasures').set({ overwritten_at: at }).where('act', 'in', acts).execute()
}
