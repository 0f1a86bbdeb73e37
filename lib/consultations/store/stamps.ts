import type { Work } from './database.ts'
import type { NewRequest } from './store.ts'

/** Whether a stamp was used before; from now on, it was. */
export async function isUsed(db: Work, nonce: NewRequest['nonce']): Promise<boolean> {
  if (nonce === undefined) return false
  const result = await db
    .insertInto('stamps')
    .values({ nonce: nonce.value, expires_at: nonce.expiresAt.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 0n
}

/** See `ConsultationStore.deleteStamps`. */
export async function deleteStamps(db: Work, now: number): Promise<void> {
  await db.deleteFrom('stamps').where('expires_at', '<', new Date(now).toISOString()).execute()
}
