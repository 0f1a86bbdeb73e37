import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { context, fields, setUpService } from './service.fixture.ts'

it('rejects requests while the disk is full, accepts them afterwards, and loses none', async () => {
  const dataDir = join(temporaryFolder(), 'small')
  mkdirSync(dataDir)
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', dataDir])
  onTestFinished(() => void execFileSync('/bin/umount', ['-l', dataDir]))
  const { service, store, path } = await setUpService({ dataDir })
  const accepted: number[] = []
  const submit = async () => {
    const message = `${crypto.randomUUID()} ${'Нужен ремонт. '.repeat(200)}`
    const result = await service.submit({ ...fields, message }, context)
    if (result.kind === 'accepted') accepted.push(result.number)
  }

  const filler = join(dataDir, 'filler')
  writeFileSync(filler, Buffer.alloc(1_000_000))
  await expect(async () => {
    for (let i = 0; i < 1000; i += 1) await submit()
  }).rejects.toThrow(/full/)
  const whileFull = accepted.length
  await expect(Promise.all([submit(), submit(), submit()])).rejects.toThrow(/full/)
  expect(await store.list()).toHaveLength(accepted.length)

  rmSync(filler)
  await submit()
  expect(accepted.length).toBe(whileFull + 1)
  const requests = await store.list()
  expect(requests.map(({ number }) => number)).toEqual(accepted)
  for (const { deliveries } of requests) expect(deliveries).toMatchObject([{ channel: 'file' }])
  await store.close()
  using db = new DatabaseSync(path)
  expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
})
