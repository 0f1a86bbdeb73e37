import type { DatabasePlace } from './open-database.ts'
import { openDatabase } from './open-database.ts'
import { tokenHashOf } from './subscribers.ts'

/**
 * Makes a database whose key of contacts is lost work with a new one: the hashes of contacts are
 * made again when the store is opened, and letters have valid links again. Links of letters that
 * were sent before end, and the proofs of erased persons cannot be assigned to a contact any more.
 */
export async function adoptKey(place: DatabasePlace, contactKey: string): Promise<void> {
  const db = await openDatabase(place)
  try {
    await db.transaction().execute(async (work) => {
      await work.updateTable('requests').set({ contact_hash: null }).execute()
      const subscribers = await work
        .selectFrom('subscribers')
        .select(['email', 'created_at'])
        .execute()
      for (const subscriber of subscribers) {
        await work
          .updateTable('subscribers')
          .set({ token_hash: tokenHashOf(subscriber, contactKey) })
          .where('email', '=', subscriber.email)
          .execute()
      }
    })
  } finally {
    await db.destroy()
  }
}
