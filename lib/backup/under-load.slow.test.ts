import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import {
  addRequest,
  setUpInstallation as setUpRequests,
} from '#lib/requests/installation.fixture.ts'
import { passphrase, setUpInstallation, startLake } from './installation.fixture.ts'

/** A site that accepts requests without a pause, in a process of its own. */
async function startSubmitting(dataDir: string): Promise<number[]> {
  const accepted: number[] = []
  const site = fork(join(import.meta.dirname, '../consultations/crash.fixture.ts'), [dataDir])
  onTestFinished(async () => {
    const ended = once(site, 'exit')
    site.kill('SIGKILL')
    await ended
  })
  site.on('message', (number) => accepted.push(Number(number)))
  await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(50), { timeout: 30_000 })
  return accepted
}

it(
  'has all that was acknowledged before it began, while site and lake write',
  { timeout: 180_000 },
  async () => {
    const installation = setUpInstallation({ BACKUP_PASSPHRASE: passphrase })
    await installation.withStore((store) => addRequest(store))
    const lake = await installation.startLake()
    const accepted = await startSubmitting(installation.dataDir)
    const published: string[] = []
    let goesOn = true
    onTestFinished(() => void (goesOn = false))
    const publishing = (async () => {
      for (let i = 0; goesOn; i += 1) {
        const article = { _type: 'article', text: 'x'.repeat(1000) }
        await lake.mutate(
          { create: { ...article, _id: `left-${i}` } },
          { create: { ...article, _id: `right-${i}`, to: { _ref: `left-${i}` } } },
        )
        published.push(`left-${i}`, `right-${i}`)
      }
    })()
    await vi.waitFor(() => expect(published.length).toBeGreaterThan(20), { timeout: 60_000 })

    for (let round = 0; round < 2; round += 1) {
      const before = { accepted: [...accepted], published: [...published] }
      const folder = await installation.create()
      expect(accepted.length).toBeGreaterThan(before.accepted.length)
      expect(published.length).toBeGreaterThan(before.published.length)

      const to = join(temporaryFolder(), 'new')
      expect(await installation.backup(['restore', folder, '--to', to])).toMatchObject({
        status: 0,
      })
      await setUpRequests({ DATA_DIR: to }).withStore(async (store) => {
        const there = await store.list()
        const numbers = new Set(there.map(({ number }) => number))
        expect(before.accepted.filter((number) => !numbers.has(number))).toEqual([])
        for (const { deliveries } of there) expect(deliveries).not.toEqual([])
      })
      const copy = await startLake(to)
      const ids = new Set(
        JSON.stringify(await copy.query('*[_type == "article"]._id')).match(/\w+-\d+/g),
      )
      expect(before.published.filter((id) => !ids.has(id))).toEqual([])
      const sides = [...ids].filter((id) => id.startsWith('left'))
      expect(ids.size).toBe(2 * sides.length)
      await copy.stop()
    }
    goesOn = false
    await publishing
    expect(readdirSync(installation.backups)).toHaveLength(2)
  },
)
