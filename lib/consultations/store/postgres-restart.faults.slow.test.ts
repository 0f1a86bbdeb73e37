import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, inject, it, onTestFinished } from 'vitest'
import { newRequest, toMessages } from './new-request.fixture.ts'
import { openConsultationStore } from './open-store.ts'
import { describeOnPostgres } from './postgres-suite.fixture.ts'
import type { ConsultationStore } from './store.ts'

const crashes = { quick: 1, test: 3, full: 30 }[inject('rounds')]

/** Stores one request after another, each until it is acknowledged, as a visitor who tries again. */
async function post(
  store: ConsultationStore,
  { acknowledged, isOver }: { acknowledged: Map<string, number>; isOver: () => boolean },
): Promise<void> {
  while (!isOver()) {
    const key = randomUUID()
    while (!acknowledged.has(key)) {
      const request = newRequest({ key, bodyHash: key })
      try {
        const result = await store.add(request, toMessages(request))
        if ('number' in result) acknowledged.set(key, result.number)
      } catch {
        await wait(20)
      }
    }
  }
}

describeOnPostgres('a restart under load', (server) => {
  it(`loses and doubles nothing, ${crashes} times`, async () => {
    const databaseUrl = await server().createDatabase()
    const store = await openConsultationStore(
      { dataDir: '', databaseUrl },
      { now: Date.now, contactKey: 'a key of sixteen characters' },
    )
    onTestFinished(() => store.close())
    const acknowledged = new Map<string, number>()
    let over = false
    const posters = Array.from({ length: 10 }, () =>
      post(store, { acknowledged, isOver: () => over }),
    )
    for (let round = 1; round <= crashes; round += 1) {
      const before = acknowledged.size
      await expect
        .poll(() => acknowledged.size, { timeout: 60_000, interval: 5 })
        .toBeGreaterThan(before + 20)
      await server().crash()
    }
    over = true
    await Promise.all(posters)

    const requests = await store.list()
    expect(new Set(requests.map(({ number }) => number))).toEqual(new Set(acknowledged.values()))
    expect(requests).toHaveLength(acknowledged.size)
    for (const { deliveries } of requests) expect(deliveries).toMatchObject([{ channel: 'file' }])
  }, 600_000)
})
