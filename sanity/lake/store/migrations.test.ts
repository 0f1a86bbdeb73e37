import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '@butlerspb/durable/database.ts'
import { migrations } from './migrations.ts'
import { openStore } from './store.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('opens a lake of the first version with its documents, log, tokens and webhooks', () => {
  const folder = temporaryFolder()
  const document = {
    _id: 'a',
    _type: 'article',
    _rev: 'tx',
    _createdAt: '2026-11-22T12:00:00.000Z',
    _updatedAt: '2026-11-22T12:00:00.000Z',
  }
  const old = openDatabase(join(folder, 'lake.sqlite'), migrations.slice(0, 1))
  const time = document._createdAt
  old
    .prepare('insert into documents (id, type, rev, created, updated, json) values (?,?,?,?,?,?)')
    .run('a', 'article', 'tx', time, time, JSON.stringify(document))
  old.exec(`
    insert into transactions (id, timestamp, author) values ('tx', '${time}', 'someone');
    insert into tokens (hash, id, role, created) values ('h', 'token-1', 'editor', '${time}');
    insert into webhooks (id, topic, payload, state, next_at, dead_after)
      values ('tx-a', 'webhook', '{}', 'pending', '${time}', '${time}')`)
  old.close()

  const store = openStore(folder, Date.now)
  onTestFinished(() => store.close())
  expect(store.documents().get('a')).toEqual(document)
  expect(store.log.latest()).toMatchObject({ transactionId: 'tx' })
  expect(store.db.prepare('select id from tokens').all()).toMatchObject([{ id: 'token-1' }])
  expect(store.queue.list()).toMatchObject([{ id: 'tx-a', state: 'pending' }])
  expect(store.db.prepare('pragma user_version').get()).toEqual({ user_version: migrations.length })
})

it('keeps order and references of documents that had no place of their own', () => {
  const folder = temporaryFolder()
  const old = openDatabase(join(folder, 'lake.sqlite'), migrations.slice(0, 7))
  const time = '2026-11-22T12:00:00.000Z'
  const add = old.prepare(
    'insert into documents (id, type, rev, created, updated, json) values (?,?,?,?,?,?)',
  )
  for (const _id of ['c', 'gone', 'a', 'b']) {
    const system = { _type: 'article', _rev: 'tx', _createdAt: time, _updatedAt: time }
    add.run(_id, 'article', 'tx', time, time, JSON.stringify({ _id, ...system }))
  }
  old.exec(`
    delete from documents where id = 'gone';
    insert into strong_references values ('a', 'c'), ('b', 'a')`)
  old.close()

  const store = openStore(folder, Date.now)
  onTestFinished(() => store.close())
  expect([...store.documents().keys()]).toEqual(['c', 'a', 'b'])
  const select = store.db.prepare('select source, target from strong_references order by source')
  expect(select.all()).toMatchObject([
    { source: 'a', target: 'c' },
    { source: 'b', target: 'a' },
  ])
  store.db.exec(`delete from documents where id = 'b'`)
  expect(select.all()).toMatchObject([{ source: 'a', target: 'c' }])
})

it('refuses a lake of a newer version, says what to do, and leaves it as it is', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'lake.sqlite')
  openDatabase(path, [...migrations, 'create table from_the_future (x)']).close()
  expect(() => openStore(folder, Date.now)).toThrow(
    `${path} has version ${migrations.length + 1}, this program knows ${migrations.length}: run the newer program`,
  )
  const untouched = openDatabase(path, [...migrations, ''])
  onTestFinished(() => untouched.close())
  expect(untouched.prepare('select * from from_the_future').all()).toEqual([])
})
