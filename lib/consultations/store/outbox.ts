import { randomUUID } from 'node:crypto'
import { SqliteAdapter, sql, type ExpressionBuilder } from 'kysely'
import { backoffMs } from '#lib/durable/backoff.ts'
import { confirmationsTopic, lettersTopic, recipientOf } from '#lib/outbox/message.ts'
import type { FailedJob, OutboxMessage, OutboxQueue } from '#lib/outbox/message.ts'
import type { Connection, Database, Work } from './database.ts'
import { noteArrival, noteRefusal } from './refusals.ts'
import type { DeadLetter } from './store.ts'
import type { Transactions } from './transactions.ts'

/** How long a message is tried. */
export const lifetimeMs = 72 * 60 * 60 * 1000
const longestError = 500
// As literals: SQLite uses a partial index only for a condition that it can read in the statement.
const open = [sql.lit('pending'), sql.lit('leased')]

type Deps = { db: Connection; transactions: Transactions; now: () => number }
type Claim = Parameters<OutboxQueue['claim']>[0]
type Failure = Parameters<OutboxQueue['fail']>[1]

export const lettersPaused = 'letters-paused'

/** Stores a message to be sent at `dueAt`, in the transaction of what it is about. */
export async function enqueue(
  db: Work,
  { id, channel, message }: OutboxMessage,
  now: number,
  dueAt = now,
): Promise<void> {
  await db
    .insertInto('outbox')
    .values({
      id,
      topic: channel,
      payload: JSON.stringify(message),
      state: 'pending',
      next_at: toIso(dueAt),
      dead_after: toIso(now + lifetimeMs),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/**
 * The queue of messages; `lib/durable/lease-queue.ts` has the same rules. Several processes may
 * share it: each claims rows that no other has locked.
 */
export function createOutbox({ transactions, now }: Deps): OutboxQueue {
  return {
    claim: (options) => transactions.run((db) => claim(db, options, now())),
    complete: ({ id, token, topic, payload }) =>
      transactions.run(async (db) => {
        const done = { state: 'done', token: null, last_error: null, next_at: toIso(now()) }
        const result = await db
          .updateTable('outbox')
          .set(done)
          .where('id', '=', id)
          .where('token', '=', token)
          .executeTakeFirst()
        if (result.numUpdatedRows === 0n) return false
        if (topic === lettersTopic) await noteArrival(db, payload)
        return true
      }),
    fail: (job, failure) => transactions.run((db) => fail(db, job, failure, now())),
  }
}

async function claim(db: Work, { topics, limit, leaseMs }: Claim, now: number) {
  if (topics.length === 0) return []
  await recall(db, { topics, leaseMs }, now)
  let due = db
    .selectFrom('outbox')
    .select('seq')
    .where('state', 'in', open)
    .where('next_at', '<=', toIso(now))
    .where('topic', 'in', topics)
    .where((e) => e.or([e('topic', '<>', lettersTopic), e.not(e.exists(pauseOf(e)))]))
    .orderBy('next_at')
    .orderBy('seq')
    .limit(limit)
  if (!isSqlite(db)) due = due.forUpdate().skipLocked()
  return db
    .updateTable('outbox')
    .set((e) => ({
      state: 'leased',
      token: randomUUID(),
      next_at: toIso(now + leaseMs),
      attempts: e('attempts', '+', 1),
    }))
    .where('seq', 'in', due)
    .returning(['id', 'topic', 'payload', 'attempts', sql<string>`token`.as('token')])
    .execute()
}

function pauseOf(e: ExpressionBuilder<Database, 'outbox'>) {
  return e.selectFrom('switches').select('name').where('name', '=', lettersPaused)
}

/** After the clock was set back, no message waits longer than it would have. */
async function recall(
  db: Work,
  { topics, leaseMs }: Omit<Claim, 'limit'>,
  now: number,
): Promise<void> {
  const [lease, end] = [toIso(now + leaseMs), toIso(now + lifetimeMs)]
  await db
    .updateTable('outbox')
    .set({
      dead_after: end,
      next_at: sql`case when state <> 'leased' then ${toIso(now)}
        when next_at < ${lease} then next_at else ${lease} end`,
    })
    .where('state', 'in', open)
    // The index finds what is due later than now, as each of them is.
    .where('topic', 'in', topics)
    .where('next_at', '>', toIso(now))
    .where('dead_after', '>', end)
    .execute()
}

async function fail(
  db: Work,
  { id, token, topic, payload, attempts }: Parameters<OutboxQueue['fail']>[0],
  { error, retryAfterMs, isFinal = false, refusesRecipient = false }: Failure,
  now: number,
): Promise<FailedJob> {
  const delay = retryAfterMs ?? backoffMs(attempts, Math.random())
  // What a receiver asks for may lie beyond the end of all dates.
  const next = toIso(now + Math.min(delay, lifetimeMs))
  const isDead = sql<boolean>`(${Number(isFinal)} = 1 or ${toIso(now)} >= dead_after)`
  const kept = await db
    .updateTable('outbox')
    .set({
      token: null,
      last_error: error.slice(0, longestError),
      state: sql`case when ${isDead} then 'dead' else 'pending' end`,
      // The last attempt is made exactly at the end of the 72 hours.
      next_at: sql`case when ${next} < dead_after then ${next} else dead_after end`,
    })
    .where('id', '=', id)
    .where('token', '=', token)
    .returning('state')
    .executeTakeFirst()
  if (kept === undefined) return 'lost'
  if (refusesRecipient && topic === lettersTopic) await noteRefusal(db, payload)
  return kept.state === 'dead' ? 'dead' : 'waiting'
}

/** See `ConsultationStore.deadLetters`. */
export async function listDead(db: Connection): Promise<DeadLetter[]> {
  const rows = await db
    .selectFrom('outbox')
    // The id of a message about a request begins with that of the request, a UUID.
    .leftJoin('requests', (join) => join.on(sql`requests.id`, '=', sql`substr(outbox.id, 1, 36)`))
    .select(['outbox.id', 'outbox.topic as channel', 'attempts', 'last_error as error', 'payload'])
    .select('number')
    .where('state', '=', sql.lit('dead'))
    .orderBy('seq')
    .execute()
  return rows.map(({ payload, number, ...letter }) => ({
    ...letter,
    to: recipientOf(payload)?.kind,
    request: number ?? undefined,
  }))
}

/** Makes dead messages due now, as if they were new; all, or one. Returns how many. */
export async function retry(db: Work, id: string | undefined, now: number): Promise<number> {
  let update = db.updateTable('outbox').set({
    state: 'pending',
    attempts: 0,
    next_at: toIso(now),
    dead_after: toIso(now + lifetimeMs),
  })
  update =
    id === undefined
      ? update.where('state', '=', sql.lit('dead'))
      : update.where('state', 'in', ['pending', 'dead']).where('id', '=', id)
  return Number((await update.executeTakeFirst()).numUpdatedRows)
}

/** See `ConsultationStore.oldestNoticeMs`. */
export async function oldestMs(db: Connection, now: number): Promise<number> {
  const oldest = await db
    .selectFrom('outbox')
    .select('dead_after')
    .where('state', 'in', open)
    .where('topic', 'not in', [lettersTopic, confirmationsTopic])
    .orderBy('dead_after')
    .executeTakeFirst()
  return oldest === undefined ? 0 : Math.max(0, now + lifetimeMs - Date.parse(oldest.dead_after))
}

function isSqlite(db: Work): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
