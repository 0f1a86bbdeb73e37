/** What the first release wrote: schema and one request, as SQL. */
export const firstRelease = `
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

        create table outbox (
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
    create index outbox_due on outbox (next_at) where state in ('pending', 'leased');
    insert into consent_texts values ('h', 'Даю согласие.');
    insert into requests values (7, 'r', 'k', 'b', '2026-11-22T12:00:00.000Z', 'new', 0,
      'telegram', '@ivanov', 'Иван', 'Asia/Dubai', null, null, 'Нужен ремонт', 0, 0);
    insert into consents values (7, '3', 'h', '2026-11-22T12:00:00.000Z', '203.0.113.1', null, '/');
    insert into outbox values (1, 'r:file', 'file', '{}', 'pending', 2, null, null,
      '2026-11-22T12:00:00.000Z', '2036-11-25T12:00:00.000Z');
    pragma user_version = 1;
`
