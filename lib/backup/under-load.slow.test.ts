import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import {
  addRequest,
  setUpInstallation as setUpRequests,
} from '#lib/requests/installation.fixture.ts'
import { passphrase, setUpInstallation, startLake } from './installation.fixture.ts'

const limit = { timeout: 300_000 }

/** A site that accepts requests all the time, in a process of its own. */
async function startSubmitting(dataDir: string): Promise<number[]> {
  const accepted: number[] = []
  const site = fork(new URL('writing-site.fixture.ts', import.meta.url), [dataDir])
  onTestFinished(async () => {
    const ended = once(site, 'exit')
    site.kill('SIGKILL')
    await ended
  })
  site.on('message', (number) => accepted.push(Number(number)))
  await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(50), { timeout: 30_000 })
  return accepted
}

/** Publishes pairs of documents, each in one transaction; resolves once it was told to stop. */
async function publish(
  { mutate }: Awaited<ReturnType<typeof startLake>>,
  published: string[],
  { signal }: AbortController,
): Promise<void> {
  const article = { _type: 'article', text: 'x'.repeat(1000) }
  for (let i = 0; !signal.aborted; i += 1) {
    await mutate(
      { create: { ...article, _id: `left-${i}` } },
      { create: { ...article, _id: `right-${i}`, to: { _ref: `left-${i}` } } },
    )
    published.push(`left-${i}`, `right-${i}`)
    await pause(20)
  }
}

it('has all that was acknowledged before it began, while site and lake write', limit, async () => {
  const installation = setUpInstallation({ BACKUP_PASSPHRASE: passphrase })
  await installation.withStore((store) => addRequest(store))
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const published: string[] = []
  const publishing = publish(await installation.startLake(), published, stop)
  const accepted = await startSubmitting(installation.dataDir)
  await vi.waitFor(() => expect(published.length).toBeGreaterThan(20), { timeout: 60_000 })

  const before = { accepted: [...accepted], published: [...published] }
  const folder = await installation.create()
  expect(accepted.length).toBeGreaterThan(before.accepted.length)
  expect(published.length).toBeGreaterThan(before.published.length)
  stop.abort()
  await publishing

  const to = join(temporaryFolder(), 'new')
  expect(await installation.backup(['restore', folder, '--to', to])).toMatchObject({ status: 0 })
  await setUpRequests({ DATA_DIR: to }).withStore(async (store) => {
    const there = await store.list()
    const numbers = new Set(there.map(({ number }) => number))
    expect(before.accepted.filter((number) => !numbers.has(number))).toEqual([])
    for (const { deliveries } of there) expect(deliveries).not.toEqual([])
  })
  const copy = await startLake(to)
  const found = JSON.stringify(await copy.query('*[_type == "article"]._id')).match(/\w+-\d+/g)
  const ids = new Set(found)
  expect(before.published.filter((id) => !ids.has(id))).toEqual([])
  const sides = [...ids].map((id) => id.split('-')[0])
  expect(sides.filter((side) => side === 'left')).toHaveLength(ids.size / 2)
})
