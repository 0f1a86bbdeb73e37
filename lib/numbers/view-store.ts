import { sql } from 'kysely'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { PageViews } from './page-views.ts'

/** Adds views to those that are stored. */
export async function addViews(
  { transactions }: Pick<RequestDatabase, 'transactions'>,
  views: readonly PageViews[],
): Promise<void> {
  await transactions.run(async (db) => {
    for (const view of views) {
      await db
        .insertInto('page_views')
        .values(view)
        .onConflict((conflict) =>
          conflict
            .columns(['day', 'path', 'kind'])
            .doUpdateSet({ count: sql`page_views.count + ${view.count}` }),
        )
        .execute()
    }
  })
}
