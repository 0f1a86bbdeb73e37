import { hashContact } from './contact-hash.ts'
import type { Work } from './database.ts'
import { noteErasure, type ErasureNote } from './erasures.ts'
import type { ErasedRecords, ToErase } from './store.ts'
import { forget } from './subscribers.ts'

/**
 * Removes subscribers and the messages to them. The consent stays as proof, with a keyed hash for
 * the address.
 */
export async function eraseSubscribers(
  db: Work,
  who: ToErase,
  note: ErasureNote,
): Promise<ErasedRecords['subscribers']> {
  if ('numbers' in who) return []
  const erased: ErasedRecords['subscribers'] = []
  const subscribers = await db.selectFrom('subscribers').select(['email', 'created_at']).execute()
  for (const { email, created_at } of subscribers) {
    const contactHash = hashContact(note.contactKey, email)
    if (!isMeant(who, { createdAt: created_at, contactHash }, note)) continue
    await forget(db, email, { contactKey: note.contactKey, at: Date.parse(note.at) })
    await noteErasure(db, note, { number: 0, contactHash })
    erased.push({ contactHash })
  }
  return erased
}

function isMeant(
  who: Exclude<ToErase, { numbers: unknown }>,
  subscriber: { createdAt: string; contactHash: string },
  { contactKey }: ErasureNote,
): boolean {
  if ('contacts' in who) {
    return who.contacts.some(
      (contact) => hashContact(contactKey, contact) === subscriber.contactHash,
    )
  }
  // A person who subscribed again after the erasure stays.
  return who.subscribers.some(
    ({ contactHash, at }) => contactHash === subscriber.contactHash && subscriber.createdAt <= at,
  )
}
