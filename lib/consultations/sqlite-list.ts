import type { DatabaseSync } from 'node:sqlite'
import type { JobStatus, LeaseQueue } from '#lib/durable/lease-queue.ts'
import { integerOf, optionalTextOf, textOf, type Row } from '#lib/durable/row.ts'
import { requestIdOf } from './notice.ts'
import type { StoredRequest } from './store.ts'

/** Every request with its consent and the state of its messages, oldest first. */
export function listRequests(db: DatabaseSync, queue: LeaseQueue): StoredRequest[] {
  const deliveries = Map.groupBy(queue.list(), (job) => requestIdOf(job.id))
  return db
    .prepare(`select * from requests join consents on request_number = number order by number`)
    .all()
    .map((row) => toRequest(row, deliveries.get(textOf(row, 'id')) ?? []))
}

function toRequest(row: Row, jobs: JobStatus[]): StoredRequest {
  return {
    number: integerOf(row, 'number'),
    id: textOf(row, 'id'),
    createdAt: textOf(row, 'created_at'),
    status: textOf(row, 'status'),
    quarantined: integerOf(row, 'quarantined') === 1,
    name: optionalTextOf(row, 'name') ?? null,
    channel: textOf(row, 'channel'),
    contact: textOf(row, 'contact'),
    timeZone: optionalTextOf(row, 'time_zone') ?? null,
    message: optionalTextOf(row, 'message') ?? null,
    consent: {
      version: textOf(row, 'version'),
      hash: textOf(row, 'text_hash'),
      at: textOf(row, 'at'),
    },
    deliveries: jobs.map(({ topic, state, attempts }) => ({ channel: topic, state, attempts })),
  }
}
