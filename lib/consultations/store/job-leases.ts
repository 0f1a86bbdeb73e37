import { randomUUID } from 'node:crypto'
import type { Work } from './database.ts'
import type { ConsultationStore } from './store.ts'
import type { Transactions } from './transactions.ts'

/** A process that ends in the middle of a job holds it this long. */
const leaseMs = 10 * 60 * 1000

/** See `ConsultationStore.runOnce`. */
export function createRunOnce(
  transactions: Transactions,
  now: () => number,
): ConsultationStore['runOnce'] {
  const holder = randomUUID()
  return async (job, everyMs, work) => {
    const acquired = await transactions.run((db) =>
      acquire(db, { job, everyMs, holder, at: now() }),
    )
    if (acquired === undefined) return false
    let lastRun = {}
    try {
      await work(acquired.last_run === null ? undefined : new Date(acquired.last_run))
      lastRun = { last_run: toIso(now()) }
    } finally {
      await transactions.run((db) =>
        db
          .updateTable('job_leases')
          .set({ ...lastRun, until: toIso(now()) })
          .where('name', '=', job)
          .where('holder', '=', holder)
          .execute(),
      )
    }
    return true
  }
}

async function acquire(
  db: Work,
  { job, everyMs, holder, at }: { job: string; everyMs: number; holder: string; at: number },
): Promise<{ last_run: string | null } | undefined> {
  return db
    .insertInto('job_leases')
    .values({ name: job, holder, until: toIso(at + leaseMs), last_run: null })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until: toIso(at + leaseMs) })
        .where('job_leases.until', '<=', toIso(at))
        .where((e) =>
          e.or([
            e('job_leases.last_run', 'is', null),
            e('job_leases.last_run', '<=', toIso(at - everyMs)),
          ]),
        ),
    )
    .returning('last_run')
    .executeTakeFirst()
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
