import { leaseQueueSchema } from '#lib/durable/lease-queue.ts'

/** Migrations of `requests.sqlite`, in order. Append only; never edit a released one. */
export const migrations: readonly string[] = [
  `
    create table consent_texts (
      hash text primary key,
      text text not null
    ) strict;

    create table requests (
      number integer primary key autoincrement,
      id text not null unique,
      key text unique,
      body_hash text not null,
      created_at text not null,
      status text not null,
      quarantined integer not null check (quarantined in (0, 1)),
      channel text not null,
      contact text not null,
      name text,
      time_zone text,
      hours text,
      topic text,
      message text,
      nda integer not null check (nda in (0, 1)),
      letters integer not null check (letters in (0, 1))
    ) strict;

    create table consents (
      request_number integer primary key references requests (number),
      version text not null,
      text_hash text not null references consent_texts (hash),
      at text not null,
      client_address text,
      user_agent text,
      form_url text not null
    ) strict;

    create table stamps (nonce text primary key, expires_at text not null) strict;
    create index stamps_expiry on stamps (expires_at);

    ${leaseQueueSchema('outbox')}
  `,
]
