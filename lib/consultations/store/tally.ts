import { sql } from 'kysely'
import type { Connection } from './database.ts'
import { lastEvent } from './last-event.ts'
import { lifetimeMs } from './outbox.ts'
import type { Tally } from './store.ts'

// As literals: SQLite uses a partial index only for a condition that it can read in the statement.
const open = [sql.lit('pending'), sql.lit('leased')]

/** See `ConsultationStore.tally`. */
export async function readTally(db: Connection): Promise<Tally> {
  const requests = await db
    .selectFrom('requests')
    .select(['status', 'quarantined'])
    .select(({ fn }) => fn.countAll().as('count'))
    .where('contact', '<>', '')
    .groupBy(['status', 'quarantined'])
    .execute()
  const unanswered = await db
    .selectFrom('requests')
    .select(['created_at', 'urgent'])
    .select((e) => lastEvent(e, 'restored').as('restored_at'))
    .where('status', '=', 'new')
    .where('quarantined', '=', 0)
    .where('contact', '<>', '')
    .execute()
  return {
    requests: requests.map(({ status, quarantined, count }) => ({
      status: quarantined === 1 ? 'quarantine' : status,
      count: Number(count),
    })),
    unanswered: unanswered.map(({ created_at, restored_at, urgent }) => ({
      since: restored_at ?? created_at,
      urgent: urgent === 1,
    })),
    waiting: await readWaiting(db),
    dead: await readDead(db),
  }
}

async function readWaiting(db: Connection): Promise<Tally['waiting']> {
  const rows = await db
    .selectFrom('outbox')
    .select('topic')
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('dead_after').as('ends')])
    .where('state', 'in', open)
    .groupBy('topic')
    .execute()
  return rows.map(({ topic, count, ends }) => ({
    channel: topic,
    count: Number(count),
    since: new Date(Date.parse(ends) - lifetimeMs).toISOString(),
  }))
}

async function readDead(db: Connection): Promise<Tally['dead']> {
  const rows = await db
    .selectFrom('outbox')
    .select('topic')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', '=', sql.lit('dead'))
    .groupBy('topic')
    .execute()
  return rows.map(({ topic, count }) => ({ channel: topic, count: Number(count) }))
}
