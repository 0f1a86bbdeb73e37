import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { writeLayout } from '#lib/layout/layout-file.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { addRequest } from '#lib/requests/installation.fixture.ts'
import { setUpInstallation } from './installation.fixture.ts'

async function setUp() {
  const installation = setUpInstallation()
  await installation.withStore((store) => addRequest(store))
  return installation
}

it('makes no backup in the data folder, where it would be lost with the data', async () => {
  const { dataDir, backup } = await setUp()
  const link = join(temporaryFolder(), 'link')
  symlinkSync(dataDir, link)
  const before = readdirSync(dataDir)
  for (const folder of [dataDir, join(dataDir, 'backups'), join(link, 'backups')]) {
    const { status, errors } = await backup(['create', folder])
    expect(status).toBe(1)
    expect(errors).toContain(`${folder} is in DATA_DIR ${dataDir}, where backups are lost`)
  }
  expect(readdirSync(dataDir)).toEqual(before)
})

it('restores into no folder that will be deleted, and into no backup', async () => {
  const { dataDir, backup, create } = await setUp()
  const folder = await create()
  const restore = async (to: string) =>
    (await backup(['restore', folder, '--to', to, '--replaces', dataDir])).errors
  expect(await restore(join(dataDir, 'new'))).toContain('which you will delete one day')
  expect(await restore(join(folder, 'new'))).toContain('is in the backup')
  expect([existsSync(join(dataDir, 'new')), existsSync(join(folder, 'new'))]).toEqual([
    false,
    false,
  ])
})

it('says that a target is a file, for a backup and for a restore', async () => {
  const { backup, create } = await setUp()
  const folder = await create()
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  const message = `${file} is a file, or leads through one: give a folder\n`
  expect(await backup(['create', file])).toEqual({ status: 1, printed: '', errors: message })
  const args = ['restore', folder, '--to', file, '--new-secrets']
  expect(await backup(args)).toEqual({ status: 1, printed: '', errors: message })
})

it.runIf(existsSync('/proc/self'))('ends where no folder can be made', async () => {
  const { backup, create } = await setUp()
  const folder = await create()
  const target = '/proc/butlerspb/backups'
  const message = `${target} cannot be written (ENOENT)`
  expect((await backup(['create', target])).errors).toContain(message)
  const args = ['restore', folder, '--to', target, '--new-secrets']
  expect((await backup(args)).errors).toContain(message)
})

it('copies no data of a newer layout, and verifies no such backup', async () => {
  const { dataDir, backup, backups, create } = await setUp()
  const folder = await create()
  writeLayout(dataDir, { layout: layoutVersion + 1, product: '9.0.0' })
  expect(await backup(['create', backups])).toEqual({
    status: 1,
    printed: '',
    errors: `${layoutProblem(dataDir)}\n`,
  })
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
  writeFileSync(join(folder, 'manifest.json'), manifest.replace(/"layout": \d+/, '"layout": 99'))
  expect((await backup(['verify', folder])).printed).toMatch(/^This backup is of .*: run ButlerSPB/)
})
