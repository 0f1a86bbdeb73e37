import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import type { Database } from './database.ts'
import { openDatabase, requestsPath } from './open-database.ts'
import { startReading } from './other-reader.fixture.ts'
import { overwriteErased } from './overwrite.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'

async function setUp() {
  const dataDir = temporaryFolder()
  const db = await openDatabase({ dataDir, databaseUrl: undefined })
  onTestFinished(() => db.destroy())
  return { dataDir, db }
}

/** The database on a driver that can be asked; `onQuery` hears of each query that has run. */
async function setUpWatched(onQuery: (text: string) => void) {
  const { dataDir } = await setUp()
  const driver = new DatabaseSync(requestsPath(dataDir), { timeout: 5000 })
  const db = new Kysely<Database>({
    dialect: createSqliteDialect(driver),
    log: ({ query }) => onQuery(query.sql),
  })
  onTestFinished(() => db.destroy())
  const timeout = () => driver.prepare('pragma busy_timeout').get()?.['timeout']
  return { dataDir, db, driver, timeout }
}

it('waits for nobody, and lets all else wait as before', async () => {
  const timeouts: unknown[] = []
  const { dataDir, db, driver, timeout } = await setUpWatched((text) => {
    if (text.includes('checkpoint')) timeouts.push(timeout())
  })
  startReading(dataDir)
  driver.exec('create table t (x)')
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    expect(await overwriteErased(db)).toBe(false)
    expect(timeouts).toEqual(Array.from({ length: attempt }, () => 0))
    expect(timeout()).toBe(5000)
  }
})

it('is put off while another program writes', async () => {
  const { dataDir, db } = await setUp()
  const write = startWriting(dataDir)
  expect(await overwriteErased(db)).toBe(false)
  write.exec('commit')
  expect(await overwriteErased(db)).toBe(true)
})

it('is put off if another program begins to write meanwhile', async () => {
  const { dataDir, db } = await setUpWatched((text) => {
    if (text.includes('checkpoint')) startWriting(dataDir)
  })
  expect(await overwriteErased(db)).toBe(false)
})

function startWriting(dataDir: string): DatabaseSync {
  const writer = new DatabaseSync(requestsPath(dataDir))
  onTestFinished(() => writer.close())
  writer.exec('begin immediate; delete from requests')
  return writer
}

it('removes the copies of rows that pages keep after they were split', async () => {
  const { dataDir, db } = await setUp()
  const driver = new DatabaseSync(requestsPath(dataDir))
  onTestFinished(() => driver.close())
  driver.exec(`pragma secure_delete = on; pragma synchronous = off;
    create table rows (number integer primary key, text text)`)
  growRows(driver)
  driver.exec(`update rows set text = ''; pragma wal_checkpoint(truncate)`)
  const remains = () => readFileSync(requestsPath(dataDir)).includes('canary')
  expect(remains()).toBe(true)
  expect(await overwriteErased(db)).toBe(true)
  expect(remains()).toBe(false)
})

/** Rows that get longer after others have come, as requests do: SQLite moves them between pages. */
function growRows(db: DatabaseSync): void {
  const add = db.prepare(`insert into rows (text) values ('canary')`)
  const grow = db.prepare('update rows set text = text || ? where number = ?')
  let seed = 1
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  db.exec('begin')
  for (let count = 1; count <= 3000; count += 1) {
    add.run()
    for (let i = 0; i < 3; i += 1) grow.run('x'.repeat(random(100)), 1 + random(count))
  }
  db.exec('commit')
}
