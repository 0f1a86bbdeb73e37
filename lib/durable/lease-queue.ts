import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { backoffMs } from './backoff.ts'
import { integerOf, optionalTextOf, textOf, type Row } from './row.ts'

/** A claimed job. Only the holder of its token may complete or fail it. */
export type Job = { id: string; topic: string; payload: string; attempts: number; token: string }

export type JobState = 'pending' | 'leased' | 'done' | 'dead'

export type JobStatus = {
  id: string
  topic: string
  state: JobState
  attempts: number
  lastError?: string
  /** ISO 8601: when the job may be claimed (again), its lease ends, or it was completed. */
  nextAt: string
}

/** Why a job failed; `isFinal` when another attempt would fail in the same way. */
export type JobFailure = { error: string; retryAfterMs?: number; isFinal?: boolean }

export type LeaseQueue = {
  /**
   * Call it inside the transaction of the change that the job is about. A known id changes nothing.
   */
  enqueue(job: { id: string; topic: string; payload: string }): void
  /**
   * Leases the oldest due jobs; a job whose lease ran out (a crash) is due again, and one enqueued
   * later than now is due too, because the clock was set back since.
   */
  claim(options: { topics?: readonly string[]; limit: number; leaseMs: number }): Job[]
  /** False when another claim holds the lease; then that holder's outcome counts. */
  complete(job: Job): boolean
  /**
   * Schedules a retry after `retryAfterMs` (by default after a growing delay), or marks the job
   * dead: after 72 hours, or at once if the failure is final. False when the lease was lost.
   */
  fail(job: Job, failure: JobFailure): boolean
  /** Makes a waiting or dead job due now, as if it were new. False when there is none. */
  retry(id: string): boolean
  /**
   * Deletes the jobs that were completed before this moment (milliseconds since 1970); dead ones
   * stay. Returns how many. From then on their ids are new again.
   */
  prune(before: number): number
  /** Age in milliseconds of the oldest job that is neither completed nor dead; 0 without one. */
  oldestMs(): number
  /** In the order they were enqueued; all, or those named. */
  list(ids?: readonly string[]): JobStatus[]
}

const lifetimeMs = 72 * 60 * 60 * 1000
const longestError = 500

/**
 * SQL for a migration. `next_at` is the moment from which a job may be claimed: for a leased one
 * the end of its lease, so that one comparison finds new, failed and abandoned jobs alike.
 */
export function leaseQueueSchema(table: string): string {
  return `
    create table ${table} (
      seq integer primary key,
      id text not null unique,
      topic text not null,
      payload text not null,
      state text not null check (state in ('pending', 'leased', 'done', 'dead')),
      attempts integer not null default 0,
      last_error text,
      token text,
      next_at text not null,
      dead_after text not null
    ) strict;
    create index ${table}_due on ${table} (next_at) where state in ('pending', 'leased')`
}

/** A durable queue in a table of the caller's database. `now` is milliseconds since 1970. */
export function createLeaseQueue(
  db: DatabaseSync,
  { table, now }: { table: string; now: () => number },
): LeaseQueue {
  const sql = statements(db, table)
  const inMs = (ms: number): string => new Date(now() + ms).toISOString()

  return {
    enqueue({ id, topic, payload }) {
      sql.enqueue.run(id, topic, payload, inMs(0), inMs(lifetimeMs))
    },
    claim({ topics, limit, leaseMs }) {
      const names = topics === undefined ? null : JSON.stringify(topics)
      sql.recall.run({ now: inMs(0), lease: inMs(leaseMs), end: inMs(lifetimeMs) })
      return sql.claim.all(randomUUID(), inMs(leaseMs), inMs(0), names, names, limit).map(toJob)
    },
    complete(job) {
      return sql.complete.run(inMs(0), job.id, job.token).changes === 1
    },
    fail(job, { error, retryAfterMs, isFinal = false }) {
      const asked = retryAfterMs ?? backoffMs(job.attempts, Math.random())
      // What a receiver asks for may lie beyond the end of all dates.
      const delay = Math.min(asked, lifetimeMs)
      const values = {
        id: job.id,
        token: job.token,
        error: error.slice(0, longestError),
        now: inMs(0),
        next: inMs(delay),
        isFinal: Number(isFinal),
      }
      return sql.fail.run(values).changes === 1
    },
    retry(id) {
      return sql.retry.run(inMs(0), inMs(lifetimeMs), id).changes === 1
    },
    prune: (before) => Number(sql.prune.run(new Date(before).toISOString()).changes),
    oldestMs() {
      const end = sql.oldest.get()?.['dead_after']
      return typeof end === 'string' ? Math.max(0, now() + lifetimeMs - Date.parse(end)) : 0
    },
    list(ids) {
      const rows = ids === undefined ? sql.listAll.all() : sql.list.all(JSON.stringify(ids))
      return rows.map(toStatus)
    },
  }
}

function statements(db: DatabaseSync, table: string) {
  return {
    enqueue: db.prepare(`
      insert into ${table} (id, topic, payload, state, next_at, dead_after)
      values (?, ?, ?, 'pending', ?, ?) on conflict (id) do nothing`),
    oldest: db.prepare(`
      select min(dead_after) as dead_after from ${table} where state in ('pending', 'leased')`),
    // The holder of a job may still finish it.
    recall: db.prepare(`
      update ${table} set dead_after = :end,
        next_at = iif(state = 'leased', min(next_at, :lease), :now)
      where state in ('pending', 'leased') and dead_after > :end`),
    claim: db.prepare(`
      update ${table} set state = 'leased', token = ?, next_at = ?, attempts = attempts + 1
      where seq in (
        select seq from ${table}
        where state in ('pending', 'leased') and next_at <= ?
          and (? is null or topic in (select value from json_each(?)))
        order by next_at, seq limit ?)
      returning id, topic, payload, attempts, token`),
    complete: db.prepare(`
      update ${table} set state = 'done', token = null, last_error = null, next_at = ?
      where id = ? and token = ?`),
    // The last attempt is made exactly at the end of the 72 hours.
    fail: db.prepare(`
      update ${table} set token = null, last_error = :error,
        state = iif(:isFinal = 0 and :now < dead_after, 'pending', 'dead'),
        next_at = min(:next, dead_after)
      where id = :id and token = :token`),
    retry: db.prepare(`
      update ${table} set state = 'pending', attempts = 0, next_at = ?, dead_after = ?
      where id = ? and state in ('pending', 'dead')`),
    prune: db.prepare(`delete from ${table} where state = 'done' and next_at < ?`),
    listAll: db.prepare(`select * from ${table} order by seq`),
    list: db.prepare(`
      select * from ${table} where id in (select value from json_each(?)) order by seq`),
  }
}

function toJob(row: Row): Job {
  return {
    id: textOf(row, 'id'),
    topic: textOf(row, 'topic'),
    payload: textOf(row, 'payload'),
    attempts: integerOf(row, 'attempts'),
    token: textOf(row, 'token'),
  }
}

function toStatus(row: Row): JobStatus {
  const lastError = optionalTextOf(row, 'last_error')
  return {
    id: textOf(row, 'id'),
    topic: textOf(row, 'topic'),
    state: stateOf(row),
    attempts: integerOf(row, 'attempts'),
    ...(lastError === undefined ? {} : { lastError }),
    nextAt: textOf(row, 'next_at'),
  }
}

function stateOf(row: Row): JobState {
  const state = textOf(row, 'state')
  if (state === 'pending' || state === 'leased' || state === 'done' || state === 'dead') {
    return state
  }
  throw new TypeError(`unknown state ${state}`)
}
