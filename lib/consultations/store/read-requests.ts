import { sql } from 'kysely'
import { requestIdOf } from '#lib/consultations/notice.ts'
import type { Connection } from './database.ts'
import { lastEvent } from './last-event.ts'
import type { RequestDetails, RequestFilter, StoredRequest } from './store.ts'

/** See `ConsultationStore.list`. */
export async function listRequests(
  db: Connection,
  filter: RequestFilter & { contactHash?: string } = {},
): Promise<StoredRequest[]> {
  const rows = await filtered(db, filter).execute()
  const deliveries = await deliveriesOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toRequest(row, deliveries.get(row.id) ?? []))
}

/** See `ConsultationStore.get`. */
export async function getRequest(
  db: Connection,
  number: number,
): Promise<RequestDetails | undefined> {
  const row = await withConsents(db).where('number', '=', number).executeTakeFirst()
  if (row === undefined) return undefined
  const deliveries = await deliveriesOf(db, [row.id])
  return {
    ...toRequest(row, deliveries.get(row.id) ?? []),
    hours: row.hours,
    topic: row.topic,
    nda: row.nda === 1,
    letters: row.letters === 1,
    takenAt: row.taken_at,
    closedAt: row.closed_at,
    entryPage: row.entry_page,
    referrerHost: row.referrer_host,
    utm: row.utm,
    context: row.context,
    contactHash: row.contact_hash,
    notes: await db
      .selectFrom('request_notes')
      .select(['author', 'at', 'text'])
      .where('number', '=', number)
      .orderBy('id')
      .execute(),
    events: await db
      .selectFrom('request_events')
      .select(['actor', 'at', 'kind', 'detail'])
      .where('number', '=', number)
      .orderBy('id')
      .execute(),
  }
}

function withConsents(db: Connection) {
  return db
    .selectFrom('requests')
    .innerJoin('consents', 'request_number', 'number')
    .selectAll('requests')
    .select(['version', 'text_hash', 'consents.at as consent_at'])
    .select((e) => lastEvent(e, 'restored').as('restored_at'))
}

type Row = Awaited<ReturnType<ReturnType<typeof withConsents>['executeTakeFirstOrThrow']>>

function filtered(db: Connection, filter: RequestFilter & { contactHash?: string }) {
  const isPage = filter.before !== undefined || filter.limit !== undefined
  return withConsents(db)
    .orderBy('number', isPage ? 'desc' : 'asc')
    .$if(filter.status !== undefined, (q) => q.where('status', '=', filter.status ?? ''))
    .$if(filter.quarantined !== undefined, (q) =>
      q.where('quarantined', '=', Number(filter.quarantined)),
    )
    .$if(filter.contactHash !== undefined, (q) =>
      q.where('requests.contact_hash', '=', filter.contactHash ?? ''),
    )
    .$if(filter.before !== undefined, (q) => q.where('number', '<', filter.before ?? 0))
    .$if(filter.search !== undefined, (q) => q.where(matches(filter.search ?? '')))
    .$if(filter.limit !== undefined, (q) => q.limit(filter.limit ?? 0))
}

function matches(search: string) {
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql<boolean>`(cast(number as text) = ${search}
    or lower(contact) like ${part} escape '\\' or lower(name) like ${part} escape '\\')`
}

type Deliveries = StoredRequest['deliveries']

async function deliveriesOf(db: Connection, ids: string[]): Promise<Map<string, Deliveries>> {
  // A handful of ids is looked up by their index; for many, one pass over the table is cheaper.
  const few = ids.length <= 100
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'topic', 'state', 'attempts'])
    .$if(few, (q) =>
      q.where((e) =>
        e.or(ids.map((id) => e.and([e('id', '>=', `${id}:`), e('id', '<', `${id};`)]))),
      ),
    )
    .orderBy('seq')
    .execute()
  const byRequest = new Map<string, Deliveries>()
  for (const { id, topic, state, attempts } of rows) {
    const list = byRequest.get(requestIdOf(id)) ?? []
    list.push({ channel: topic, state, attempts })
    byRequest.set(requestIdOf(id), list)
  }
  return byRequest
}

function toRequest(row: Row, deliveries: Deliveries): StoredRequest {
  return {
    number: row.number,
    id: row.id,
    createdAt: row.created_at,
    restoredAt: row.restored_at,
    status: row.status,
    urgent: row.urgent === 1,
    quarantined: row.quarantined === 1,
    name: row.name,
    channel: row.channel,
    contact: row.contact,
    timeZone: row.time_zone,
    message: row.message,
    takenBy: row.taken_by,
    consent: { version: row.version, hash: row.text_hash, at: row.consent_at },
    deliveries,
  }
}
