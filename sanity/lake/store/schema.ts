import { leaseQueueSchema } from '@butlerspb/durable/lease-queue.ts'

/** The name of the table of the webhook queue. */
export const webhookTable = 'webhooks'

/** Never edit a migration that has been released: append one. */
export const migrations: readonly string[] = [
  `
  create table documents (
    id text primary key,
    type text not null,
    rev text not null,
    created text not null,
    updated text not null,
    json text not null
  ) strict;

  create table strong_references (
    source text not null references documents (id) on delete cascade,
    target text not null,
    primary key (source, target)
  ) strict, without rowid;
  create index strong_references_target on strong_references (target);

  create table transactions (
    seq integer primary key autoincrement,
    id text not null unique,
    timestamp text not null,
    author text not null
  ) strict;

  create table changes (
    seq integer not null references transactions (seq),
    document_id text not null,
    previous_rev text,
    result_rev text,
    mutations text not null,
    before text,
    after text,
    primary key (seq, document_id)
  ) strict, without rowid;
  create index changes_document on changes (document_id, seq);

  create table tokens (
    hash text primary key,
    id text not null unique,
    role text not null check (role in ('viewer', 'editor', 'administrator')),
    created text not null
  ) strict;

  ${leaseQueueSchema(webhookTable)}`,
]
