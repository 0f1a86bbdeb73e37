import { fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, inject, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { openConsultationStore } from './store/open-store.ts'

const rounds = { quick: 1, test: 3, full: 100 }[inject('rounds')]

/** Submits until it is killed at that many requests; returns the numbers it has acknowledged. */
async function crashAfter(requests: number, folder: string): Promise<number[]> {
  const child = fork(new URL('./crash.fixture.ts', import.meta.url), [folder])
  const acknowledged: number[] = []
  child.on('message', (number) => {
    acknowledged.push(Number(number))
    if (acknowledged.length === requests) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return acknowledged
}

it(`has every acknowledged request, with consent and message, after ${rounds} × kill -9`, async () => {
  const folder = temporaryFolder()
  const acknowledged: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await crashAfter(60 + ((round * 37) % 120), folder)))
  }
  const store = await openConsultationStore(
    { dataDir: folder, databaseUrl: undefined },
    { now: Date.now, contactKey: 'a key of sixteen characters' },
  )
  onTestFinished(() => store.close())
  const requests = await store.list()
  const stored = new Set(requests.map(({ number }) => number))
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(stored.size).toBe(requests.length)
  expect(acknowledged.filter((number) => !stored.has(number))).toEqual([])
  for (const { consent, deliveries } of requests) {
    expect(consent.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(deliveries).toMatchObject([{ channel: 'file' }])
  }
}, 3_600_000)
