import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { addTo, claim, newRequest, toMessages } from './new-request.fixture.ts'
import { openConsultationStore } from './open-store.ts'
import { describeOnPostgres } from './postgres-suite.fixture.ts'
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

  it('brings an empty database forward once when three instances start together', async () => {
    const url = await server().createDatabase()
    const [one, ...others] = await Promise.all([open(url), open(url), open(url)])
    for (const store of [one, ...others]) await addTo(store)
    expect(await one.list()).toHaveLength(3)
  })

  it('leaves no trace of an erased person in the files of the tables', async () => {
    const store = await openEmpty()
    for (let i = 0; i < 50; i += 1) await addTo(store, { contact: '@anna', message: 'x'.repeat(i) })
    const number = await addTo(store, { contact: '@canary', name: 'Канарейкин' })
    await store.note(number, 'anna', 'canary-note')
    await server().flush()
    expect(server().filesWith('canary')).not.toEqual([])
    await store.erase({ numbers: [number] }, { act: 'a', actor: 'anna', reason: 'demand' })
    await server().flush()
    expect(['canary', 'Канарейкин'].flatMap((trace) => server().filesWith(trace))).toEqual([])
  })
})
