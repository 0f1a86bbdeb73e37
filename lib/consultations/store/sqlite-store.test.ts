import { fork } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { expect, inject, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { firstRelease } from './first-release.fixture.ts'
import { migrateTo } from './migrate-to.fixture.ts'
import { requestsPath } from './open-database.ts'
import { openConsultationStore } from './open-store.ts'
import { consultationStoreContract } from './store.contract.ts'
import type { ConsultationStore } from './store.ts'

const keys = { quick: 30, test: 100, full: 1000 }[inject('rounds')]

async function open(
  dataDir = temporaryFolder(),
  now: () => number = Date.now,
): Promise<ConsultationStore> {
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey: 'a key of sixteen characters' },
  )
  onTestFinished(() => store.close())
  return store
}

consultationStoreContract((clock) => open(undefined, clock?.now))

it('takes over a file of the first release with all it holds', async () => {
  const dataDir = temporaryFolder()
  const old = new DatabaseSync(requestsPath(dataDir))
  old.exec(firstRelease)
  old.close()
  const store = await open(dataDir)
  expect(await store.list()).toMatchObject([
    {
      number: 7,
      contact: '@ivanov',
      name: 'Иван',
      consent: { version: '3', hash: 'h' },
      deliveries: [{ channel: 'file', state: 'pending', attempts: 2 }],
    },
  ])
  const { contactHash } = (await store.get(7)) ?? {}
  expect(await store.earlierOf(contactHash ?? '')).toMatchObject([{ number: 7 }])
  expect(await store.take(7, 'anna')).toEqual({ kind: 'taken' })
  expect(await store.outbox.claim({ topics: ['file'], limit: 9, leaseMs: 1000 })).toHaveLength(1)
})

it('takes the erasures of an earlier release for closed', async () => {
  const dataDir = temporaryFolder()
  await migrateTo('008-refusals', { dataDir, databaseUrl: undefined })
  const old = new DatabaseSync(requestsPath(dataDir))
  old.exec(
    `insert into erasures (number, at, contact_hash, act) values (0, '2026', 'h', 'act.txt')`,
  )
  old.close()
  const store = await open(dataDir)
  expect(await store.erasures()).toMatchObject([{ act: 'act.txt', overwrittenAt: '2026' }])
  expect(await store.openErasures()).toEqual([])
})

it('stores each key once when four processes post it at the same time', async () => {
  const dataDir = temporaryFolder()
  const posters = Array.from({ length: 4 }, () =>
    fork(new URL('./equal-keys.fixture.ts', import.meta.url), [dataDir, String(keys)]),
  )
  const codes = await Promise.all(posters.map((poster) => once(poster, 'exit')))
  expect(codes).toEqual([1, 2, 3, 4].map(() => [0, null]))
  const requests = await (await open(dataDir)).list()
  expect(requests).toHaveLength(keys)
  expect(new Set(requests.map(({ name }) => name)).size).toBe(keys)
  for (const { deliveries } of requests) expect(deliveries).toHaveLength(1)
}, 600_000)
