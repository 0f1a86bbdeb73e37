import { SqliteAdapter, sql } from 'kysely'
import { record } from './change-requests.ts'
import { hashContact } from './contact-hash.ts'
import type { Connection, Work } from './database.ts'
import { eraseSubscribers } from './erase-subscribers.ts'
import { noteErasure, type ErasureNote } from './erasures.ts'
import type { ConsultationStore, ErasedRecords, ToErase } from './store.ts'
import type { Transactions } from './transactions.ts'

/** See `ConsultationStore.erase`. */
export function createErase(deps: {
  db: Connection
  transactions: Transactions
  contactKey: string
  now: () => number
}): ConsultationStore['erase'] {
  const { db, transactions, contactKey, now } = deps
  return async (who, by) => {
    const erased = await transactions.run(async (work) => {
      const note = { ...by, at: new Date(now()).toISOString(), contactKey }
      return {
        requests: await eraseRequests(work, who, note),
        subscribers: await eraseSubscribers(work, who, note),
      }
    })
    const isReplay = 'ids' in who
    const isEmpty = erased.requests.length + erased.subscribers.length === 0
    // Also if nothing was found: an earlier call may have been interrupted here.
    if (!isReplay || !isEmpty) await overwriteRemains(db)
    return erased
  }
}

/** The row of a request stays as a number without a person. */
async function eraseRequests(
  db: Work,
  who: ToErase,
  note: ErasureNote,
): Promise<ErasedRecords['requests']> {
  const rows = await db
    .selectFrom('requests')
    .select(['number', 'id', 'contact'])
    .$if('numbers' in who, (q) => q.where('number', 'in', 'numbers' in who ? who.numbers : []))
    .$if('contacts' in who, (q) => q.where('contact_hash', 'in', hashesOf(who, note)))
    .where('contact', '<>', '')
    .orderBy('number')
    .execute()
  // A list of everything ever erased may be too long for a query.
  const found = 'ids' in who ? rows.filter(({ id }) => who.ids.has(id)) : rows
  const erased: ErasedRecords['requests'] = []
  for (const { number, id, contact } of found) {
    const contactHash = hashContact(note.contactKey, contact)
    await forget(db, number, id)
    await db
      .updateTable('consents')
      .set({ contact_hash: contactHash })
      .where('request_number', '=', number)
      .execute()
    await noteErasure(db, note, { number, contactHash })
    const event = { number, actor: note.actor, now: Date.parse(note.at) }
    await record(db, { ...event, kind: 'erased', detail: note.act })
    erased.push({ number, id, contactHash })
  }
  return erased
}

async function forget(db: Work, number: number, id: string): Promise<void> {
  const nothing = { name: null, time_zone: null, hours: null, topic: null, message: null }
  const noOrigin = { entry_page: null, referrer_host: null, utm: null, context: null }
  await db
    .updateTable('requests')
    // A form sent again under its key must not be answered as if it were still here.
    .set({ ...nothing, ...noOrigin, contact: '', contact_hash: null, key: null, body_hash: '' })
    .set({ status: 'closed' })
    .where('number', '=', number)
    .execute()
  await db.deleteFrom('outbox').where('id', '>=', `${id}:`).where('id', '<', `${id};`).execute()
  await db.deleteFrom('request_notes').where('number', '=', number).execute()
  await db.deleteFrom('request_events').where('number', '=', number).execute()
}

/**
 * Makes the files of the database forget what the tables no longer hold. SQLite has overwritten it
 * (`secure_delete`) except in its log; PostgreSQL keeps old rows, and samples of values for its
 * planner, until their table is rewritten and analysed.
 */
async function overwriteRemains(db: Connection): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) {
    const tables = 'requests, consents, outbox, request_notes, request_events, subscribers'
    await sql.raw(`vacuum (full, analyze) ${tables}`).execute(db)
    return
  }
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  if (rows[0]?.busy !== 0) {
    throw new Error('the log of the database could not be overwritten: another process reads it')
  }
}

function hashesOf(who: ToErase, { contactKey }: ErasureNote): string[] {
  return 'contacts' in who ? who.contacts.map((contact) => hashContact(contactKey, contact)) : []
}
