import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { writeManifest } from './manifest.ts'
import { backupName, unfinishedName } from './names.ts'
import { expireBackups, removeLeftovers } from './retention.ts'

const dayMs = 24 * 60 * 60_000
const now = Date.parse('2026-11-29T03:00:00Z')

/** A backup that was begun so many days ago; returns its name. */
async function add(folder: string, days: number, installation = 'ours'): Promise<string> {
  const name = backupName(now - days * dayMs)
  mkdirSync(join(folder, name))
  const made = new Date(now - days * dayMs).toISOString()
  const about = { made, product: '0.2.0', layout: 1, installation, leftOut: [] }
  await writeManifest(join(folder, name), about)
  return name
}

const expire = (folder: string, keepDays: number, atLeast: number) =>
  expireBackups(folder, { keepDays, atLeast, installation: 'ours', now })

it('deletes what is older than the term, but for the newest, and nothing else', async () => {
  const folder = temporaryFolder()
  const [oldest, older, old, fresh] = [
    await add(folder, 40),
    await add(folder, 35),
    await add(folder, 31),
    await add(folder, 29),
  ]
  const foreign = await add(folder, 50, 'another')
  mkdirSync(join(folder, 'backup-of-mine'))
  expect(await expire(folder, 30, 2)).toEqual({ deleted: [oldest, older], overdue: [old] })
  expect(readdirSync(folder).toSorted()).toEqual([foreign, old, fresh, 'backup-of-mine'].toSorted())
  expect(await expire(folder, 30, 1)).toEqual({ deleted: [old], overdue: [] })
})

it('counts no damaged backup among the newest, and deletes it in its time', async () => {
  const folder = temporaryFolder()
  const sound = await add(folder, 40)
  const damaged = await add(folder, 35)
  writeFileSync(join(folder, damaged, 'manifest.json'), '{')
  expect(await expire(folder, 30, 1)).toEqual({ deleted: [damaged], overdue: [sound] })
})

it('removes what killed backups have left, but not one that may be running', async () => {
  const folder = temporaryFolder()
  for (const hours of [25, 23]) {
    const path = join(folder, unfinishedName(`verify-${hours}`))
    mkdirSync(path)
    utimesSync(path, now / 1000, now / 1000 - hours * 3600)
  }
  const backup = await add(folder, 40)
  await removeLeftovers(folder, now)
  expect(readdirSync(folder).toSorted()).toEqual([backup, unfinishedName('verify-23')].toSorted())
})
