import { DatabaseSync } from 'node:sqlite'
import { Kysely, type CompiledQuery } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import type { Database } from './database.ts'
import { openDatabase, requestsPath } from './open-database.ts'
import { createOutbox, listDead, oldestMs } from './outbox.ts'
import { createSqliteDialect } from './sqlite-dialect.ts'
import { ownTransactions } from './transactions.ts'

/** How SQLite carries out the statements of `work` that read the queue. */
async function plansOf(work: (db: Kysely<Database>) => Promise<unknown>): Promise<string[]> {
  const dataDir = temporaryFolder()
  await (await openDatabase({ dataDir, databaseUrl: undefined })).destroy()
  const file = new DatabaseSync(requestsPath(dataDir))
  const queries: CompiledQuery[] = []
  const db = new Kysely<Database>({
    dialect: createSqliteDialect(file),
    log: ({ query }) => void queries.push(query),
  })
  onTestFinished(() => db.destroy())
  await work(db)
  const steps = queries.flatMap(({ sql }) => file.prepare(`explain query plan ${sql}`).all())
  return steps.map(({ detail }) => String(detail)).filter((step) => /\boutbox\b/.test(step))
}

const claim = (db: Kysely<Database>) =>
  createOutbox({ db, transactions: ownTransactions(db), now: Date.now }).claim({
    topics: ['email'],
    limit: 10,
    leaseMs: 1000,
  })

it.each<[string, (db: Kysely<Database>) => Promise<unknown>]>([
  ['claims what is due', claim],
  ['finds the oldest message', (db) => oldestMs(db, Date.now())],
  ['lists what was given up', listDead],
])('%s without reading the messages that were sent', async (_what, work) => {
  const plans = await plansOf(work)
  expect(plans).not.toEqual([])
  expect(plans.filter((step) => !/ USING (?:COVERING )?(?:INDEX|INTEGER)/.test(step))).toEqual([])
})

it('claims without reading what is due in another channel', async () => {
  const plans = (await plansOf(claim)).filter((step) => step.includes('INDEX'))
  expect(plans).not.toEqual([])
  expect(plans.filter((step) => !step.includes('topic=?'))).toEqual([])
})
