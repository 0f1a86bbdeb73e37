import type { Connection, Work } from './database.ts'

/** See `ConsultationStore.expired`. */
export async function listExpired(
  db: Connection,
  { before, quarantined }: { before: number; quarantined: boolean },
): Promise<number[]> {
  const rows = await db
    .selectFrom('requests')
    .select('number')
    .where('created_at', '<', new Date(before).toISOString())
    .where('quarantined', '=', Number(quarantined))
    .where('contact', '<>', '')
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** See `ConsultationStore.deleteProofs`. */
export async function deleteProofs(db: Work, before: number): Promise<void> {
  const at = new Date(before).toISOString()
  const erased = db.selectFrom('erasures').select('number').where('at', '<', at)
  await db.deleteFrom('consents').where('request_number', 'in', erased).execute()
  await db.deleteFrom('letter_consents').where('ended_at', '<', at).execute()
  await db.deleteFrom('erasures').where('at', '<', at).execute()
}
