import type { Generated, Kysely, Transaction } from 'kysely'

/**
 * The tables of requests, the same in SQLite and PostgreSQL. Times are ISO 8601 in UTC, so that
 * they sort as text; flags are 0 or 1.
 */
export type Database = {
  requests: {
    number: Generated<number>
    id: string
    key: string | null
    body_hash: string
    created_at: string
    /** One of `statuses` in store.ts. */
    status: string
    quarantined: number
    channel: string
    contact: string
    name: string | null
    time_zone: string | null
    hours: string | null
    topic: string | null
    message: string | null
    nda: number
    letters: number
    taken_by: string | null
    taken_at: string | null
    closed_at: string | null
    urgent: Generated<number>
    entry_page: string | null
    referrer_host: string | null
    /** JSON. */
    utm: string | null
    /** Path of the service or article from which the form was opened. */
    context: string | null
    updated_at: string | null
    /** Keyed hash; see contact-hash.ts. */
    contact_hash: string | null
  }
  consents: {
    request_number: number
    version: string
    text_hash: string
    at: string
    client_address: string | null
    user_agent: string | null
    form_url: string
    /** Of the consent to letters, if it was given too. */
    letters_version: string | null
    letters_hash: string | null
    /** Instead of the contact, after the request was erased. */
    contact_hash: string | null
  }
  consent_texts: { hash: string; text: string }
  stamps: { nonce: string; expires_at: string }
  outbox: {
    seq: Generated<number>
    id: string
    topic: string
    payload: string
    state: string
    attempts: Generated<number>
    last_error: string | null
    token: string | null
    next_at: string
    dead_after: string
  }
  request_notes: {
    id: Generated<number>
    number: number
    author: string
    at: string
    text: string
  }
  request_events: {
    id: Generated<number>
    number: number
    at: string
    actor: string
    kind: string
    detail: string | null
  }
  desk_users: {
    name: string
    password: string
    role: 'concierge' | 'owner'
    created_at: string
    disabled_at: string | null
  }
  desk_sessions: {
    token_hash: string
    user: string
    created_at: string
    seen_at: string
    expires_at: string
    /** Of the sign-in, as `networkOf` writes it; absent in sessions of earlier releases. */
    network: string | null
    agent: string | null
  }
  sign_in_failures: { id: Generated<number>; name: string; network: string; at: string }
  subscribers: {
    email: string
    state: string
    token_hash: string
    created_at: string
    consent_version: string
    consent_hash: string
    /** When the subscription was confirmed from the mailbox. */
    consent_at: string | null
    /** Letters in a row that the mailbox has refused. */
    refusals: Generated<number>
  }
  /** Kept after the subscription has ended, as proof; a keyed hash stands for the address. */
  letter_consents: {
    id: Generated<number>
    contact_hash: string
    version: string
    text_hash: string
    at: string
    client_address: string | null
    user_agent: string | null
    form_url: string
    confirmed_at: string | null
    ended_at: string | null
  }
  announced_articles: { id: string; at: string }
  /** What the owner has switched on by command. */
  switches: { name: string; at: string }
  page_views: { day: string; path: string; kind: string; count: number }
  job_leases: { name: string; holder: string; until: string; last_run: string | null }
  /** Parts of the site that answer with errors, by their names in lib/watching. */
  failing_routes: {
    route: string
    since: string
    last_at: string
    /** When the owner was last told. */
    told_at: string | null
    failures: number
  }
  rate_limits: { key: string; window: string; count: number }
  erasures: {
    id: Generated<number>
    contact_hash: string
    at: string
    /** Of a request; 0 for a subscriber. */
    number: number
    /** File name of the act of destruction. */
    act: string
    actor: string
    reason: string
    /** When the files of the database had the removed values no more; null until then. */
    overwritten_at: string | null
  }
}

export type Connection = Kysely<Database>
export type Work = Transaction<Database>
