import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './database.ts'
import { createGroupCommit } from './group-commit.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const schema = 'create table numbers (number integer not null unique) strict'

function setUp(path = join(temporaryFolder(), 'a.sqlite')) {
  const db = openDatabase(path, [schema])
  onTestFinished(() => db.close())
  const insert = db.prepare('insert into numbers (number) values (?)')
  const numbers = () =>
    db
      .prepare('select number from numbers order by number')
      .all()
      .map((row) => row.number)
  return { path, db, insert, numbers, commits: createGroupCommit(db, { maxDelayMs: 1 }) }
}

it('gives each work its own result in one shared transaction', async () => {
  const { db, commits, insert, numbers } = setUp()
  const works = [1, 2, 3].map((number) =>
    commits.run(() => {
      insert.run(number)
      return { number, inTransaction: db.isTransaction, seen: numbers().length }
    }),
  )
  expect(numbers()).toEqual([])
  expect(await Promise.all(works)).toEqual([
    { number: 1, inTransaction: true, seen: 1 },
    { number: 2, inTransaction: true, seen: 2 },
    { number: 3, inTransaction: true, seen: 3 },
  ])
})

it('rolls back the work that throws and keeps the others', async () => {
  const { commits, insert, numbers } = setUp()
  const outcomes = await Promise.allSettled([
    commits.run(() => insert.run(1)),
    commits.run(() => {
      insert.run(2)
      throw new Error('no')
    }),
    commits.run(() => insert.run(1)),
    commits.run(() => insert.run(4)),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  expect(numbers()).toEqual([1, 4])
})

it('refuses asynchronous work, whose writes could land in another transaction', async () => {
  const { commits, insert, numbers } = setUp()
  const work = commits.run(async () => insert.run(1))
  await expect(work).rejects.toThrow('synchronous')
  expect(numbers()).toEqual([])
})

it('rejects every work of a transaction that SQLite ended', async () => {
  const { db, commits, insert, numbers } = setUp()
  const outcomes = await Promise.allSettled([
    commits.run(() => insert.run(1)),
    commits.run(() => db.exec('rollback')),
    commits.run(() => insert.run(3)),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(numbers()).toEqual([])
})

it('rejects them with what ended it', async () => {
  const { db, commits, insert } = setUp()
  const full = new Error('the disk is full')
  const outcomes = await Promise.allSettled([
    commits.run(() => insert.run(1)),
    commits.run(() => {
      db.exec('rollback')
      throw full
    }),
  ])
  expect(outcomes).toEqual([1, 2].map(() => ({ status: 'rejected', reason: full })))
})

it('rejects every work of a transaction that cannot be committed, and goes on', async () => {
  const { db, commits, numbers, insert } = setUp()
  db.exec(`
    create table parts (whole integer not null
      references numbers (number) deferrable initially deferred) strict`)
  const outcomes = await Promise.allSettled([
    commits.run(() => insert.run(1)),
    commits.run(() => db.exec('insert into parts values (7)')),
  ])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  await commits.run(() => insert.run(2))
  expect(numbers()).toEqual([2])
})

it('waits for another connection that is writing', async () => {
  const { path, commits, insert, numbers } = setUp()
  const other = setUp(path)
  await Promise.all([
    ...Array.from({ length: 50 }, (_, i) => commits.run(() => insert.run(i))),
    ...Array.from({ length: 50 }, (_, i) => other.commits.run(() => other.insert.run(100 + i))),
  ])
  expect(numbers()).toHaveLength(100)
})

it('commits waiting work on close and refuses later work', async () => {
  const { commits, insert, numbers } = setUp()
  const waiting = commits.run(() => insert.run(1))
  const closing = commits.close()
  expect(numbers()).toEqual([1])
  await Promise.all([closing, waiting])
  await expect(commits.run(() => insert.run(2))).rejects.toThrow('closed')
})
