import { SqliteAdapter, sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Migrations of the database of requests by name, in alphabetical order. Append only; never edit a
 * released one. `001` is the schema of the first release, which had no list of its migrations: in
 * its file the tables exist already.
 */
export const migrations: Record<string, Migration> = {
  '001-requests': { up: createRequests },
  '002-desk': { up: createDesk },
  '003-dead-letters': { up: (db) => index(db, `outbox_dead on outbox (seq) where state = 'dead'`) },
  '003-erasures': { up: completeErasures },
  '004-letters': { up: createLetters },
  '005-due-by-topic': { up: indexDueByTopic },
  // Spellings of one contact have one hash since: they are made again when the store is opened.
  '006-contact-spellings': {
    up: async (db) => void (await sql`update requests set contact_hash = null`.execute(db)),
  },
  '007-session-places': { up: addSessionPlaces },
  '008-refusals': {
    up: (db) =>
      sql`alter table subscribers add column refusals integer not null default 0`
        .execute(db)
        .then(() => undefined),
  },
  '009-overwritten-erasures': { up: prepareOverwriting },
  '010-letters-of-requests': { up: addLettersOfRequests },
  '011-failing-routes': { up: createFailingRoutes },
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  const table = tables(db)
  await table('consent_texts', ['hash text primary key', 'text text not null'])
  await table('requests', [
    `number ${identity(db)}`,
    'id text not null unique',
    'key text unique',
    'body_hash text not null',
    'created_at text not null',
    'status text not null',
    'quarantined integer not null check (quarantined in (0, 1))',
    'channel text not null',
    'contact text not null',
    ...['name', 'time_zone', 'hours', 'topic', 'message'].map((column) => `${column} text`),
    'nda integer not null check (nda in (0, 1))',
    'letters integer not null check (letters in (0, 1))',
  ])
  await table('consents', [
    'request_number integer primary key references requests (number)',
    'version text not null',
    'text_hash text not null references consent_texts (hash)',
    'at text not null',
    'client_address text',
    'user_agent text',
    'form_url text not null',
  ])
  await table('stamps', ['nonce text primary key', 'expires_at text not null'])
  await index(db, 'stamps_expiry on stamps (expires_at)')
  await table('outbox', [
    `seq ${identity(db)}`,
    'id text not null unique',
    'topic text not null',
    'payload text not null',
    `state text not null check (state in ('pending', 'leased', 'done', 'dead'))`,
    'attempts integer not null default 0',
    'last_error text',
    'token text',
    'next_at text not null',
    'dead_after text not null',
  ])
  await index(db, `outbox_due on outbox (next_at) where state in ('pending', 'leased')`)
}

async function createDesk(db: Kysely<unknown>): Promise<void> {
  const names =
    'taken_by taken_at closed_at entry_page referrer_host utm context updated_at contact_hash'
  const columns = names.split(' ').map((column) => `${column} text`)
  for (const column of [...columns, 'urgent integer not null default 0']) {
    await sql.raw(`alter table requests add column ${column}`).execute(db)
  }
  await sql.raw('alter table consents add column contact_hash text').execute(db)
  await index(db, 'requests_contact on requests (contact_hash)')
  await index(db, 'requests_status on requests (status, created_at)')
  await createRecords(db)
  await createSharedState(db)
}

async function createLetters(db: Kysely<unknown>): Promise<void> {
  const table = tables(db)
  await table('letter_consents', [
    `id ${identity(db)}`,
    'contact_hash text not null',
    'version text not null',
    'text_hash text not null references consent_texts (hash)',
    'at text not null',
    'client_address text',
    'user_agent text',
    'form_url text not null',
    'confirmed_at text',
    'ended_at text',
  ])
  await index(db, 'letter_consents_contact on letter_consents (contact_hash)')
  await table('announced_articles', ['id text primary key', 'at text not null'])
  await table('switches', ['name text primary key', 'at text not null'])
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  const table = tables(db)
  const about = [`id ${identity(db)}`, 'number integer not null', 'at text not null']
  await table('request_notes', [...about, 'author text not null', 'text text not null'])
  await table('request_events', [
    ...about,
    'actor text not null',
    'kind text not null',
    'detail text',
  ])
  await index(db, 'request_notes_number on request_notes (number)')
  await index(db, 'request_events_number on request_events (number)')
  await table('erasures', [...about, 'contact_hash text not null', 'act text not null'])
  await table('desk_users', [
    'name text primary key',
    'password text not null',
    `role text not null check (role in ('concierge', 'owner'))`,
    'created_at text not null',
    'disabled_at text',
  ])
  await table('desk_sessions', [
    'token_hash text primary key',
    '"user" text not null references desk_users (name) on delete cascade',
    'created_at text not null',
    'seen_at text not null',
    'expires_at text not null',
  ])
  await table('sign_in_failures', [
    `id ${identity(db)}`,
    'name text not null',
    'network text not null',
    'at text not null',
  ])
  await table('subscribers', [
    'email text primary key',
    'state text not null',
    'token_hash text not null unique',
    'created_at text not null',
    'consent_version text not null',
    'consent_hash text not null references consent_texts (hash)',
    'consent_at text',
  ])
}

async function createSharedState(db: Kysely<unknown>): Promise<void> {
  const table = tables(db)
  await table('page_views', [
    ...['day', 'path', 'kind'].map((column) => `${column} text not null`),
    'count integer not null',
    'primary key (day, path, kind)',
  ])
  await table('job_leases', [
    'name text primary key',
    'holder text not null',
    'until text not null',
    'last_run text',
  ])
  await table('rate_limits', [
    'key text primary key',
    '"window" text not null',
    'count integer not null',
  ])
}

async function completeErasures(db: Kysely<unknown>): Promise<void> {
  for (const column of ['actor', 'reason']) {
    await sql.raw(`alter table erasures add column ${column} text not null default ''`).execute(db)
  }
}

/** Each channel looks for its own messages, however many of another are due. */
async function indexDueByTopic(db: Kysely<unknown>): Promise<void> {
  await sql`drop index if exists outbox_due`.execute(db)
  const open = `state in ('pending', 'leased')`
  await index(db, `outbox_due_by_topic on outbox (topic, next_at) where ${open}`)
}

async function addSessionPlaces(db: Kysely<unknown>): Promise<void> {
  for (const column of ['network', 'agent']) {
    await sql.raw(`alter table desk_sessions add column ${column} text`).execute(db)
  }
}

/** Earlier releases called an erasure done only after that. */
async function prepareOverwriting(db: Kysely<unknown>): Promise<void> {
  await sql`alter table erasures add column overwritten_at text`.execute(db)
  await sql`update erasures set overwritten_at = at`.execute(db)
  if (!isSqlite(db)) await takeNoSamples(db)
}

/**
 * PostgreSQL's planner samples the values of each column, and old samples stay in a catalogue's dead
 * rows. A change of type, also to the same, drops those that were taken.
 */
async function takeNoSamples(db: Kysely<unknown>): Promise<void> {
  const personal = {
    requests: 'contact name time_zone hours topic message entry_page referrer_host utm context',
    outbox: 'payload last_error',
    request_notes: 'text',
    request_events: 'detail',
    subscribers: 'email',
  }
  for (const [table, columns] of Object.entries(personal)) {
    const changes = columns
      .split(' ')
      .map((column) => `alter ${column} type text, alter ${column} set statistics 0`)
    await sql.raw(`alter table ${table} ${changes.join(', ')}`).execute(db)
  }
}

async function addLettersOfRequests(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consents add column letters_version text`.execute(db)
  const hash = sql`letters_hash text references consent_texts (hash)`
  await sql`alter table consents add column ${hash}`.execute(db)
}

function createFailingRoutes(db: Kysely<unknown>): Promise<void> {
  const columns = ['route text primary key', 'failures integer not null', 'told_at text']
  return tables(db)('failing_routes', [...columns, 'since text not null', 'last_at text not null'])
}

function tables(db: Kysely<unknown>) {
  const ending = isSqlite(db) ? ' strict' : ''
  return async (name: string, columns: string[]): Promise<void> => {
    const body = columns.join(', ')
    await sql.raw(`create table if not exists ${name} (${body})${ending}`).execute(db)
  }
}

async function index(db: Kysely<unknown>, definition: string): Promise<void> {
  await sql.raw(`create index if not exists ${definition}`).execute(db)
}

/** A number given by the database, never given twice. */
function identity(db: Kysely<unknown>): string {
  return isSqlite(db)
    ? 'integer primary key autoincrement'
    : 'integer generated always as identity primary key'
}

function isSqlite(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}
