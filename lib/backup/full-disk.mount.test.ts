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
  const disk = smallDisk('2m')
  const filler = join(disk, 'filler')
  await withStore(async (store) => {
    // They are in the log of the open database, which is not counted in advance.
    for (let i = 0; i < 20; i += 1) await addRequest(store, { message: 'Ремонт. '.repeat(1000) })
    writeFileSync(filler, Buffer.alloc(1_900_000))
    const { status, errors } = await backup(['create', disk])
    expect(status).toBe(1)
    expect(errors).toBe(
      `The disk of ${disk} is full, and nothing was kept: free space there, or give a folder on another disk\n`,
    )
    expect(readdirSync(disk)).toEqual(['filler'])
  })
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
  expect(errors).toMatch(
    /is too full: a backup and its verification take 6\.\d MB, and 4\.2 MB are free/,
  )
  expect(readdirSync(disk)).toEqual([])
})
