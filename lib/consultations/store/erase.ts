import { record } from './change-requests.ts'
import { hashContact } from './contact-hash.ts'
import type { Work } from './database.ts'
import { eraseSubscribers } from './erase-subscribers.ts'
import { noteErasure, type ErasureNote } from './erasures.ts'
import type { ConsultationStore, ErasedRecords, ToErase } from './store.ts'
import type { Transactions } from './transactions.ts'

/** See `ConsultationStore.erase`. */
export function createErase(
  transactions: Transactions,
  { contactKey, now }: { contactKey: string; now: () => number },
): ConsultationStore['erase'] {
  return (who, by) =>
    transactions.run(async (work) => {
      const note = { ...by, at: new Date(now()).toISOString(), contactKey }
      return {
        requests: await eraseRequests(work, who, note),
        subscribers: await eraseSubscribers(work, who, note),
      }
    })
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

function hashesOf(who: ToErase, { contactKey }: ErasureNote): string[] {
  return 'contacts' in who ? who.contacts.map((contact) => hashContact(contactKey, contact)) : []
}
