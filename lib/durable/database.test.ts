import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './database.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const first = 'create table notes (text text not null) strict'
const second = `alter table notes add column author text; insert into notes (text) values ('second')`

function open(path: string, migrations: string[]) {
  const db = openDatabase(path, migrations)
  onTestFinished(() => {
    if (db.isOpen) db.close()
  })
  return db
}

it('creates the folder and a file that only its owner can read', () => {
  const path = join(temporaryFolder(), 'deep', 'down', 'a.sqlite')
  open(path, [first])
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
})

it('commits with an fsync, into a write-ahead log', () => {
  const db = open(join(temporaryFolder(), 'a.sqlite'), [first])
  expect(db.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  expect(db.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
  expect(db.prepare('pragma busy_timeout').get()).toEqual({ timeout: 5000 })
  expect(db.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 })
})

it('runs each migration once, also when several connections open the same file', () => {
  const path = join(temporaryFolder(), 'a.sqlite')
  open(path, [first]).close()
  open(path, [first, second])
  const db = open(path, [first, second])
  expect(db.prepare('select text from notes').all()).toEqual([{ text: 'second' }])
})

it('leaves the file at the last good version when a migration fails', () => {
  const path = join(temporaryFolder(), 'a.sqlite')
  const syntaxError: unknown = expect.stringContaining('syntax error')
  const cause: unknown = expect.objectContaining({ message: syntaxError })
  expect(() => open(path, [first, 'create table other (a); no sql'])).toThrow(
    expect.objectContaining({ message: `cannot migrate ${path} to version 2`, cause }),
  )
  // SQLite removes the log with the last connection.
  expect(existsSync(`${path}-wal`)).toBe(false)
  const db = open(path, [first])
  expect(db.prepare(`select name from sqlite_schema`).all()).toEqual([{ name: 'notes' }])
})

it('refuses a file written by newer code', () => {
  const path = join(temporaryFolder(), 'a.sqlite')
  open(path, [first, second]).close()
  expect(() => open(path, [first])).toThrow(/version 2, this program knows 1/)
})
