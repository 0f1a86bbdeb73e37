import type { Work } from '#lib/consultations/store/database.ts'
import { isRouteClass, type RouteClass } from './route-class.ts'
import type { FailingRoute } from './vitals.ts'

/** The failures of one part of the site since they were last stored. */
export type NewFailures = { route: RouteClass; failures: number; lastAt: number; requestId: string }

/** Longest time without a word to the owner while a part keeps failing. */
const againMs = 24 * 60 * 60_000

/**
 * Adds failures to what is stored of a part; returns it if the owner is to be told now, and notes that
 * they were. The row is locked until the transaction ends, so that of several processes one tells.
 */
export async function addFailures(
  db: Work,
  { route, failures, lastAt }: NewFailures,
  now: number,
): Promise<FailingRoute | undefined> {
  const stored = await db
    .insertInto('failing_routes')
    .values({ route, since: toIso(lastAt), last_at: toIso(lastAt), told_at: null, failures })
    .onConflict((conflict) =>
      conflict.column('route').doUpdateSet((e) => ({
        last_at: toIso(lastAt),
        failures: e('failing_routes.failures', '+', failures),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  const toldAt = stored.told_at === null ? undefined : Date.parse(stored.told_at)
  if (toldAt !== undefined && now - toldAt < againMs) return undefined
  await db
    .updateTable('failing_routes')
    .set({ told_at: toIso(now) })
    .where('route', '=', route)
    .execute()
  return toFailing({ ...stored, route })
}

/** Every part that fails, or has not worked for long enough since. */
export async function listFailing(db: Pick<Work, 'selectFrom'>): Promise<FailingRoute[]> {
  const rows = await db.selectFrom('failing_routes').selectAll().orderBy('since').execute()
  // A later release may have counted by other parts.
  return rows.flatMap(({ route, ...row }) =>
    isRouteClass(route) ? toFailing({ route, ...row }) : [],
  )
}

/** Forgets a part that has not failed after `lastAt`; returns whether it was this call that did. */
export async function forgetFailing(db: Work, { route, lastAt }: FailingRoute): Promise<boolean> {
  const result = await db
    .deleteFrom('failing_routes')
    .where('route', '=', route)
    .where('last_at', '<=', toIso(lastAt))
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

type Row = { route: RouteClass; since: string; last_at: string; failures: number }

function toFailing({ route, since, last_at, failures }: Row): FailingRoute {
  return { route, since: Date.parse(since), lastAt: Date.parse(last_at), failures }
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
