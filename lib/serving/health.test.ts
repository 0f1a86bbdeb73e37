import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import type { Vitals } from '#lib/watching/vitals.ts'
import { answerHealth } from './health.ts'

const well: Vitals = {
  isReady: true,
  isDraining: false,
  isLakeUp: true,
  events: { state: 'connected', lastEventAt: undefined },
  addressesReadAt: undefined,
  oldestStaleMs: 0,
  oldestRenderMs: 0,
  oldestNoticeMs: 0,
  oldestErasureMs: 0,
  deadLetters: [],
  disk: { freeBytes: 1e12, totalBytes: 2e12 },
}

async function ask(change: Partial<Vitals>): Promise<unknown> {
  const server = createServer((_request, response) => {
    answerHealth(response, { ...well, ...change })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const { port } = addressOf(server.address())
  return (await fetch(`http://127.0.0.1:${port}/`)).json()
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address
}

it('counts the messages that were given up', async () => {
  expect(await ask({})).toMatchObject({ status: 'ok', deadLetters: 0 })
  expect(await ask({ deadLetters: undefined })).toMatchObject({ status: 'ok', deadLetters: null })
})

it('needs the owner if one of them was for the office, and not for a mistyped address', async () => {
  const prospect = { to: 'prospect' }
  expect(await ask({ deadLetters: [prospect] })).toMatchObject({ status: 'ok', deadLetters: 1 })
  const both = [prospect, { to: 'office' }]
  expect(await ask({ deadLetters: both })).toMatchObject({ status: 'degraded', deadLetters: 2 })
  expect(await ask({ deadLetters: [{ to: 'owner' }] })).toMatchObject({ status: 'degraded' })
})

it('needs the owner if another program keeps an erasure open for more than an hour', async () => {
  const hour = { oldestErasureMs: 3_600_000 }
  expect(await ask(hour)).toMatchObject({ status: 'ok', oldestErasure: 3600 })
  expect(await ask({ oldestErasureMs: 3_600_001 })).toMatchObject({ status: 'degraded' })
  const unknown = { oldestErasureMs: undefined }
  expect(await ask(unknown)).toMatchObject({ status: 'ok', oldestErasure: null })
})

it('needs the owner while the next requests may not fit on the disk', async () => {
  const megabyte = 1024 * 1024
  const scarce = { freeBytes: 256 * megabyte, totalBytes: 1e12 }
  expect(await ask({ disk: scarce })).toMatchObject({ status: 'degraded', freeDiskMegabytes: 256 })
  const enough = { disk: { ...scarce, freeBytes: 257 * megabyte } }
  expect(await ask(enough)).toMatchObject({ status: 'ok' })
  const unreadable = { disk: undefined }
  expect(await ask(unreadable)).toMatchObject({ status: 'degraded', freeDiskMegabytes: null })
})
