import { hashContact } from './contact-hash.ts'
import type { Work } from './database.ts'
import type { Erased } from './store.ts'

/** See `ConsultationStore.erase`. The request's row stays as a number without a person. */
export async function erase(
  db: Work,
  who: number | string,
  { act, contactKey, now }: { act: string; contactKey: string; now: number },
): Promise<Erased[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['number', 'id', 'contact'])
    .where((e) => (typeof who === 'number' ? e('number', '=', who) : e('contact', '=', who)))
    .where('contact', '<>', '')
    .execute()
  const erased: Erased[] = []
  for (const { number, id, contact } of rows) {
    const contactHash = hashContact(contactKey, contact)
    await forget(db, number, id)
    await db
      .updateTable('consents')
      .set({ contact_hash: contactHash })
      .where('request_number', '=', number)
      .execute()
    await db
      .insertInto('erasures')
      .values({ number, contact_hash: contactHash, at: new Date(now).toISOString(), act })
      .execute()
    erased.push({ number, contactHash })
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
