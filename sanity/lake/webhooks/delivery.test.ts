import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createLog } from '#lake/log.ts'
import { openStore } from '#lake/store/store.ts'
import { createWebhookDelivery } from './delivery.ts'

function openDelivery() {
  const dataDir = mkdtempSync(join(tmpdir(), 'lake-delivery-'))
  const store = openStore(dataDir, Date.now)
  onTestFinished(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const claim = vi.spyOn(store.queue, 'claim')
  const delivery = createWebhookDelivery({
    // Resolves in microtasks, so that a test can stop between any two of them.
    store: { ...store, inTransaction: async (work) => work() },
    queries: { receiverBody: () => Promise.resolve(undefined) },
    webhook: undefined,
    projectId: 'butlerspb',
    dataset: 'production',
    fetch,
    now: Date.now,
    log: createLog(() => {}, Date.now),
  })
  return { delivery, claim }
}

it.each(Array.from({ length: 12 }, (_, n) => n))(
  'looks for jobs after a wake that comes %i microtasks after another',
  async (count) => {
    const { delivery, claim } = openDelivery()
    const first = delivery.wake()
    for (let n = 0; n < count; n += 1) await Promise.resolve()
    const before = claim.mock.calls.length
    await delivery.wake()
    // Both workers: the one of the site and the one of the other receivers.
    expect(claim.mock.calls.length).toBeGreaterThanOrEqual(before + 2)
    await first
  },
)

it('looks for no jobs after it was closed', async () => {
  const { delivery, claim } = openDelivery()
  await delivery.close()
  await delivery.wake()
  expect(claim).not.toHaveBeenCalled()
})
