begin;
CREATE TABLE documents (
    id text primary key,
    type text not null,
    rev text not null,
    created text not null,
    updated text not null,
    json text not null
  ) strict;
CREATE TABLE strong_references (
    source text not null references documents (id) on delete cascade,
    target text not null,
    primary key (source, target)
  ) strict, without rowid;
CREATE TABLE transactions (
    seq integer primary key autoincrement,
    id text not null unique,
    timestamp text not null,
    author text not null
  , request text) strict;
CREATE TABLE changes (
    seq integer not null references transactions (seq),
    document_id text not null,
    previous_rev text,
    result_rev text,
    mutations text not null,
    before text,
    after text,
    primary key (seq, document_id)
  ) strict, without rowid;
CREATE TABLE tokens (
    hash text primary key,
    id text not null unique,
    role text not null check (role in ('viewer', 'editor', 'administrator')),
    created text not null
  ) strict;
CREATE TABLE webhooks (
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
CREATE TABLE users (
    id text primary key,
    email text unique,
    name text not null,
    role text not null check (role in ('viewer', 'editor', 'administrator')),
    password text,
    created text not null
  ) strict;
CREATE TABLE sessions (
    hash text primary key,
    user_id text not null references users (id) on delete cascade,
    used integer not null,
    ends integer not null
  ) strict;
CREATE TABLE sign_in_ids (
    hash text primary key,
    user_id text not null references users (id) on delete cascade,
    session_ms integer not null,
    ends integer not null
  ) strict;
CREATE TABLE key_values (
    owner text not null,
    key text not null,
    value text not null,
    primary key (owner, key)
  ) strict, without rowid;
CREATE TABLE search_documents (
    number integer primary key,
    id text not null unique
  ) strict;
CREATE VIRTUAL TABLE search using fts5 (
    stems, tokenize = 'unicode61 remove_diacritics 0'
  );
CREATE TABLE hooks (
    id text primary key,
    url text not null,
    filter text,
    projection text,
    secret text not null,
    created text not null
  ) strict;
CREATE TABLE sign_in_failures (
    hash text not null unique,
    failures integer not null,
    last integer not null
  ) strict;
insert into "documents" ("id", "type", "rev", "created", "updated", "json") values ('file-299a2465fadee1d0f8b73d112d2164723f91868e-txt', 'sanity.fileAsset', 'bgRYo3BqnEmiw5NTrUoHZA', '2026-11-30T01:30:57.209Z', '2026-11-30T01:30:57.209Z', '{"originalFilename":"prices.txt","assetId":"299a2465fadee1d0f8b73d112d2164723f91868e","sha1hash":"299a2465fadee1d0f8b73d112d2164723f91868e","path":"files/butlerspb/production/299a2465fadee1d0f8b73d112d2164723f91868e.txt","extension":"txt","mimeType":"text/plain","size":28,"uploadId":"2wQQipjuips6_4oNRlERCw","_id":"file-299a2465fadee1d0f8b73d112d2164723f91868e-txt","_type":"sanity.fileAsset","_rev":"bgRYo3BqnEmiw5NTrUoHZA","_createdAt":"2026-11-30T01:30:57.209Z","_updatedAt":"2026-11-30T01:30:57.209Z"}');
insert into "documents" ("id", "type", "rev", "created", "updated", "json") values ('author-a', 'author', '33AUcmaLnIQjNVIb9ZaE0w', '2026-11-30T01:30:57.224Z', '2026-11-30T01:30:57.224Z', '{"name":"Анна","_id":"author-a","_type":"author","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}');
insert into "documents" ("id", "type", "rev", "created", "updated", "json") values ('article-a', 'article', '33AUcmaLnIQjNVIb9ZaE0w', '2026-11-30T01:30:57.224Z', '2026-11-30T01:30:57.224Z', '{"title":"Дворецкий","author":{"_type":"reference","_ref":"author-a"},"_id":"article-a","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}');
insert into "documents" ("id", "type", "rev", "created", "updated", "json") values ('drafts.article-b', 'article', '33AUcmaLnIQjNVIb9ZaE0w', '2026-11-30T01:30:57.224Z', '2026-11-30T01:30:57.224Z', '{"title":"Дворецкий","author":{"_type":"reference","_ref":"author-a"},"_id":"drafts.article-b","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}');
insert into "strong_references" ("source", "target") values ('article-a', 'author-a');
insert into "strong_references" ("source", "target") values ('drafts.article-b', 'author-a');
insert into "transactions" ("seq", "id", "timestamp", "author", "request") values (1, 'bgRYo3BqnEmiw5NTrUoHZA', '2026-11-30T01:30:57.209Z', 'configured-editor', NULL);
insert into "transactions" ("seq", "id", "timestamp", "author", "request") values (2, '33AUcmaLnIQjNVIb9ZaE0w', '2026-11-30T01:30:57.224Z', 'configured-editor', NULL);
insert into "sqlite_sequence" ("name", "seq") values ('transactions', 2);
insert into "changes" ("seq", "document_id", "previous_rev", "result_rev", "mutations", "before", "after") values (1, 'file-299a2465fadee1d0f8b73d112d2164723f91868e-txt', NULL, 'bgRYo3BqnEmiw5NTrUoHZA', '[{"createIfNotExists":{"originalFilename":"prices.txt","assetId":"299a2465fadee1d0f8b73d112d2164723f91868e","sha1hash":"299a2465fadee1d0f8b73d112d2164723f91868e","path":"files/butlerspb/production/299a2465fadee1d0f8b73d112d2164723f91868e.txt","extension":"txt","mimeType":"text/plain","size":28,"uploadId":"2wQQipjuips6_4oNRlERCw","_id":"file-299a2465fadee1d0f8b73d112d2164723f91868e-txt","_type":"sanity.fileAsset","_rev":"bgRYo3BqnEmiw5NTrUoHZA","_createdAt":"2026-11-30T01:30:57.209Z","_updatedAt":"2026-11-30T01:30:57.209Z"}}]', NULL, '{"originalFilename":"prices.txt","assetId":"299a2465fadee1d0f8b73d112d2164723f91868e","sha1hash":"299a2465fadee1d0f8b73d112d2164723f91868e","path":"files/butlerspb/production/299a2465fadee1d0f8b73d112d2164723f91868e.txt","extension":"txt","mimeType":"text/plain","size":28,"uploadId":"2wQQipjuips6_4oNRlERCw","_id":"file-299a2465fadee1d0f8b73d112d2164723f91868e-txt","_type":"sanity.fileAsset","_rev":"bgRYo3BqnEmiw5NTrUoHZA","_createdAt":"2026-11-30T01:30:57.209Z","_updatedAt":"2026-11-30T01:30:57.209Z"}');
insert into "changes" ("seq", "document_id", "previous_rev", "result_rev", "mutations", "before", "after") values (2, 'article-a', NULL, '33AUcmaLnIQjNVIb9ZaE0w', '[{"create":{"title":"Дворецкий","author":{"_type":"reference","_ref":"author-a"},"_id":"article-a","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}}]', NULL, '{"title":"Дворецкий","author":{"_type":"reference","_ref":"author-a"},"_id":"article-a","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}');
insert into "changes" ("seq", "document_id", "previous_rev", "result_rev", "mutations", "before", "after") values (2, 'author-a', NULL, '33AUcmaLnIQjNVIb9ZaE0w', '[{"create":{"name":"Анна","_id":"author-a","_type":"author","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}}]', NULL, '{"name":"Анна","_id":"author-a","_type":"author","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}');
insert into "changes" ("seq", "document_id", "previous_rev", "result_rev", "mutations", "before", "after") values (2, 'drafts.article-b', NULL, '33AUcmaLnIQjNVIb9ZaE0w', '[{"create":{"title":"Дворецкий","author":{"_type":"reference","_ref":"author-a"},"_id":"drafts.article-b","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}}]', NULL, '{"title":"Дворецкий","author":{"_type":"reference","_ref":"author-a"},"_id":"drafts.article-b","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","_createdAt":"2026-11-30T01:30:57.224Z","_updatedAt":"2026-11-30T01:30:57.224Z"}');
insert into "webhooks" ("seq", "id", "topic", "payload", "state", "attempts", "last_error", "token", "next_at", "dead_after") values (1, '33AUcmaLnIQjNVIb9ZaE0w-author-a', 'webhook', '{"transactionId":"33AUcmaLnIQjNVIb9ZaE0w","transactionTime":"2026-11-30T01:30:57.224Z","body":{"_id":"author-a","_type":"author","_rev":"33AUcmaLnIQjNVIb9ZaE0w","operation":"create"}}', 'done', 1, NULL, NULL, '2026-11-30T01:30:57.235Z', '2026-12-03T01:30:57.226Z');
insert into "webhooks" ("seq", "id", "topic", "payload", "state", "attempts", "last_error", "token", "next_at", "dead_after") values (2, '33AUcmaLnIQjNVIb9ZaE0w-article-a', 'webhook', '{"transactionId":"33AUcmaLnIQjNVIb9ZaE0w","transactionTime":"2026-11-30T01:30:57.224Z","body":{"_id":"article-a","_type":"article","_rev":"33AUcmaLnIQjNVIb9ZaE0w","operation":"create"}}', 'done', 1, NULL, NULL, '2026-11-30T01:30:57.235Z', '2026-12-03T01:30:57.226Z');
insert into "search_documents" ("number", "id") values (1, 'file-299a2465fadee1d0f8b73d112d2164723f91868e-txt');
insert into "search_documents" ("number", "id") values (2, 'author-a');
insert into "search_documents" ("number", "id") values (3, 'article-a');
insert into "search_documents" ("number", "id") values (4, 'drafts.article-b');
insert into "search" (rowid, "stems") values (1, 'file 299a2465fadee1d0f8b73d112d2164723f91868e txt prices txt 299a2465fadee1d0f8b73d112d2164723f91868e 299a2465fadee1d0f8b73d112d2164723f91868e files butlerspb production 299a2465fadee1d0f8b73d112d2164723f91868e txt txt text plain 2wqqipjuips6 4onrlercw');
insert into "search" (rowid, "stems") values (2, 'author a ан');
insert into "search" (rowid, "stems") values (3, 'article a дворецк');
insert into "search" (rowid, "stems") values (4, 'drafts article b дворецк');
CREATE INDEX strong_references_target on strong_references (target);
CREATE INDEX changes_document on changes (document_id, seq);
CREATE INDEX webhooks_due on webhooks (next_at) where state in ('pending', 'leased');
CREATE INDEX sessions_user on sessions (user_id);
pragma user_version = 7;
commit;
