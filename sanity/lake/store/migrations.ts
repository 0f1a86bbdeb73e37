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
  `
  -- Without an e-mail address and a password: whoever holds a sign-in link of this machine.
  create table users (
    id text primary key,
    email text unique,
    name text not null,
    role text not null check (role in ('viewer', 'editor', 'administrator')),
    password text,
    created text not null
  ) strict;

  -- Times in milliseconds since 1970.
  create table sessions (
    hash text primary key,
    user_id text not null references users (id) on delete cascade,
    used integer not null,
    ends integer not null
  ) strict;
  create index sessions_user on sessions (user_id);

  create table sign_in_ids (
    hash text primary key,
    user_id text not null references users (id) on delete cascade,
    session_ms integer not null,
    ends integer not null
  ) strict;

  create table key_values (
    owner text not null,
    key text not null,
    value text not null,
    primary key (owner, key)
  ) strict, without rowid;`,
  `
  -- A row of the index for each document; the index holds stems only, not the texts.
  create table search_documents (
    number integer primary key,
    id text not null unique
  ) strict;
  create virtual table search using fts5 (
    stems, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );`,
  `
  -- An index without content marks what is deleted in rows numbered above 2^53, and node:sqlite
  -- then refuses to tell of the next statement. It is filled anew when the lake is opened.
  drop table search;
  create virtual table search using fts5 (
    stems, tokenize = 'unicode61 remove_diacritics 0'
  );
  delete from search_documents;`,
  `
  -- Receivers of webhooks besides the site. The secret is kept as it is: it signs.
  create table hooks (
    id text primary key,
    url text not null,
    filter text,
    projection text,
    secret text not null,
    created text not null
  ) strict;`,
  `
  -- A digest of what was asked, to know it when it is sent again.
  alter table transactions add column request text;`,
  `
  -- Who mistyped a password how often: hashes of an address and a place, newest last.
  create table sign_in_failures (
    hash text not null unique,
    failures integer not null,
    last integer not null
  ) strict;`,
  `
  -- The place of a document in the order of creation: never given twice, and the same for every
  -- reader. Dropping the table that references refer to would delete them, so they move out first.
  create table kept_references as select source, target from strong_references;
  drop table strong_references;
  create table placed_documents (
    place integer primary key autoincrement,
    id text not null unique,
    type text not null,
    rev text not null,
    created text not null,
    updated text not null,
    json text not null
  ) strict;
  insert into placed_documents (id, type, rev, created, updated, json)
    select id, type, rev, created, updated, json from documents order by rowid;
  drop table documents;
  alter table placed_documents rename to documents;

  create table strong_references (
    source text not null references documents (id) on delete cascade,
    target text not null,
    primary key (source, target)
  ) strict, without rowid;
  create index strong_references_target on strong_references (target);
  insert into strong_references select source, target from kept_references;
  drop table kept_references;`,
]
