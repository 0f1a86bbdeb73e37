import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { addRequest } from '#lib/requests/installation.fixture.ts'
import { setUpInstallation } from './installation.fixture.ts'

function smallDisk(size: string): string {
  const folder = join(temporaryFolder(), 'small')
  mkdirSync(folder)
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('/bin/umount', ['-l', folder]))
  return folder
}

it('keeps no half backup on a full disk, says so, and works once there is room', async () => {
  const { backup, withStore } = setUpInstallation()
  await withStore(async (store) => {
    for (let i = 0; i < 100; i += 1) await addRequest(store, { message: 'Ремонт. '.repeat(200) })
  })
  const disk = smallDisk('2m')
  const filler = join(disk, 'filler')
  writeFileSync(filler, Buffer.alloc(1_700_000))
  const { status, errors } = await backup(['create', disk])
  expect(status).toBe(1)
  expect(errors).toMatch(
    new RegExp(`^The disk of ${disk} is full, and nothing was kept: free space`),
  )
  expect(readdirSync(disk)).toEqual(['filler'])
  rmSync(filler)
  expect(await backup(['create', disk])).toMatchObject({ status: 0 })
})

it('says before it begins that the content has no room', async () => {
  const { backup, withStore, dataDir } = setUpInstallation()
  await withStore((store) => addRequest(store))
  mkdirSync(join(dataDir, 'lake/assets/files'), { recursive: true })
  writeFileSync(join(dataDir, 'lake/assets/files/film.mp4'), Buffer.alloc(3_000_000))
  const disk = smallDisk('4m')
  const { status, errors } = await backup(['create', disk])
  expect(status).toBe(1)
  expect(errors).toMatch(/is full: a backup and its verification take 6 MB, and 5 MB are free/)
  expect(readdirSync(disk)).toEqual([])
})
