import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { hasSharedKey } from './installation.ts'
import { migrateTo } from './migrate-to.fixture.ts'
import { addTo, claim, newRequest, toMessages } from './new-request.fixture.ts'
import { openDatabase } from './open-database.ts'
import { openConsultationStore } from './open-store.ts'
import { overwriteErased } from './overwrite.ts'
import { describeOnPostgres } from './postgres-suite.fixture.ts'
import { openRequestDatabase } from './request-database.ts'
import { consultationStoreContract } from './store.contract.ts'
import type { ConsultationStore } from './store.ts'

describeOnPostgres('the store', (server) => {
  let shared = ''

  beforeAll(async () => {
    shared = await server().createDatabase()
  })

  async function open(
    databaseUrl: string | undefined,
    now: () => number = Date.now,
  ): Promise<ConsultationStore> {
    const store = await openConsultationStore(
      { dataDir: '', databaseUrl },
      { now, contactKey: 'a key of sixteen characters' },
    )
    onTestFinished(() => store.close())
    return store
  }

  async function openEmpty(clock?: { now: () => number }): Promise<ConsultationStore> {
    const store = await open(shared, clock?.now)
    await server().empty(shared)
    return store
  }

  consultationStoreContract(openEmpty)

  it('gives each message to one of two instances, and each job', async () => {
    const url = await server().createDatabase()
    const [one, other] = [await open(url), await open(url)]
    await Promise.all(Array.from({ length: 100 }, (_, i) => addTo(i % 2 === 0 ? one : other)))
    const claims = Array.from({ length: 20 }, (_, i) =>
      (i % 2 === 0 ? one : other).outbox.claim({ ...claim, limit: 10 }),
    )
    const jobs = (await Promise.all(claims)).flat()
    jobs.push(...(await one.outbox.claim(claim)))
    expect(jobs).toHaveLength(100)
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(100)

    const runs = [one, other].map((store) => store.runOnce('digest', 1000, async () => undefined))
    expect((await Promise.all(runs)).filter((ran) => ran)).toHaveLength(1)
  })

  it('stores each key once when two instances get it at the same time', async () => {
    const url = await server().createDatabase()
    const [one, other] = [await open(url), await open(url)]
    const posts = Array.from({ length: 200 }, (_, i) => {
      const key = `key ${i % 20}`
      const request = newRequest({ key, bodyHash: key })
      return (i % 2 === 0 ? one : other).add(request, toMessages(request))
    })
    const results = await Promise.all(posts)
    expect(results.filter(({ kind }) => kind === 'stored')).toHaveLength(20)
    expect(results.filter(({ kind }) => kind === 'repeated')).toHaveLength(180)
    const requests = await one.list()
    expect(requests).toHaveLength(20)
    for (const { deliveries } of requests) expect(deliveries).toHaveLength(1)
  })

  it('knows whether instances have the key of the one that runs the lake', async () => {
    const databaseUrl = await server().createDatabase()
    const database = await openRequestDatabase({ dataDir: '', databaseUrl })
    onTestFinished(() => database.close())
    const has = (contactKey: string, sets = false) => hasSharedKey(database, { contactKey, sets })
    expect(await has('the first key', true)).toBe(true)
    expect([await has('the first key'), await has('another key')]).toEqual([true, false])
    // The owner has lost the first one.
    expect([await has('another key', true), await has('the first key')]).toEqual([true, false])
  })

  it('brings an empty database forward once when three instances start together', async () => {
    const url = await server().createDatabase()
    const [one, ...others] = await Promise.all([open(url), open(url), open(url)])
    for (const store of [one, ...others]) await addTo(store)
    expect(await one.list()).toHaveLength(3)
  })

  /**
   * Erases a person whom the planner knows too, as autovacuum makes it; `before` runs while the
   * person is there.
   */
  async function setUpErased(databaseUrl: string, before: () => Promise<unknown>) {
    const store = await open(databaseUrl)
    for (let i = 0; i < 50; i += 1) await addTo(store, { contact: `@anna_${i}`, name: `Анна ${i}` })
    const number = await addTo(store, { contact: '@canary', name: 'Канарейкин' })
    await store.note(number, 'anna', 'canary-note')
    await server().query(databaseUrl, 'analyze')
    await before()
    expect(await filesWithTraces()).not.toEqual([])
    await store.erase({ numbers: [number] }, { act: 'a', actor: 'anna', reason: 'demand' })
    return store
  }

  async function filesWithTraces(): Promise<string[]> {
    await server().flush()
    return ['canary', 'Канарейкин'].flatMap((trace) => server().filesWith(trace))
  }

  /** A worker of autovacuum may be at it. */
  const overwrite = (store: ConsultationStore) =>
    vi.waitFor(async () => expect(await store.overwriteErased()).toBe(true), { timeout: 30_000 })

  it('leaves no trace of an erased person in the files of the tables', async () => {
    const store = await setUpErased(await server().createDatabase(), async () => undefined)
    await overwrite(store)
    expect(await filesWithTraces()).toEqual([])
  })

  it('leaves no trace in what the planner of an earlier release has sampled', async () => {
    const url = await server().createDatabase()
    await migrateTo('008-refusals', { dataDir: '', databaseUrl: url })
    const columns = 'id, created_at, status, quarantined, channel, nda, letters, body_hash'
    const personal = 'contact, name, time_zone, hours, topic, message, entry_page, utm, context'
    const values = personal.replaceAll(/\w+/g, `'canary' || i`)
    await server().query(
      url,
      `insert into requests (${columns}, ${personal})
         select i, '2026', 'new', 0, '', 0, 0, '', ${values} from generate_series(1, 50) as i;
       analyze`,
    )
    const store = await open(url)
    const numbers = Array.from({ length: 50 }, (_, i) => i + 1)
    await store.erase({ numbers }, { act: 'a', actor: 'anna', reason: 'demand' })
    expect(await filesWithTraces()).not.toEqual([])
    await overwrite(store)
    expect(await filesWithTraces()).toEqual([])
  })

  it('lets the connection wait for locks as before', async () => {
    const db = await openDatabase({ dataDir: '', databaseUrl: await server().createDatabase() })
    onTestFinished(() => db.destroy())
    await overwriteErased(db)
    const { rows } = await sql`show lock_timeout`.execute(db)
    expect(rows).toEqual([{ lock_timeout: '0' }])
  })

  it.each([
    ['has read a table, as pg_dump does', 'begin; select * from request_notes'],
    ['can still see the person', 'begin isolation level repeatable read; select 1'],
  ])('puts the overwriting off while a transaction %s', async (_, begin) => {
    const url = await server().createDatabase()
    const reader = new Client({ connectionString: url })
    await reader.connect()
    onTestFinished(() => reader.end())
    const store = await setUpErased(url, () => reader.query(begin))
    expect(await store.overwriteErased()).toBe(false)
    await reader.query('commit')
    await overwrite(store)
    expect(await filesWithTraces()).toEqual([])
  })
})
