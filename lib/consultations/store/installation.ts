import { hashContact } from './contact-hash.ts'
import type { RequestDatabase } from './request-database.ts'

/** A row of the leases that no job takes and that never ends: the database belongs to one key. */
const name = 'installation'
const never = '9999-12-31T23:59:59.999Z'

/**
 * Whether the instances that share a database have the same secrets. With two, each would
 * take the other's forms for forged, and not recognise the people whom the other has erased.
 *
 * @param sets whether this instance has the key that counts: the one that runs the lake
 */
export async function hasSharedKey(
  { transactions }: Pick<RequestDatabase, 'transactions'>,
  { contactKey, sets }: { contactKey: string; sets: boolean },
): Promise<boolean> {
  const holder = hashContact(contactKey, name)
  return transactions.run(async (db) => {
    await db
      .insertInto('job_leases')
      .values({ name, holder, until: never, last_run: null })
      .onConflict((conflict) =>
        sets
          ? conflict.column('name').doUpdateSet({ holder })
          : conflict.column('name').doNothing(),
      )
      .execute()
    const row = await db
      .selectFrom('job_leases')
      .select('holder')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return row.holder === holder
  })
}
