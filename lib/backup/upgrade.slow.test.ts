import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { firstRelease } from '#lib/consultations/store/first-release.fixture.ts'
import { startConsultations } from '#lib/consultations/start.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { environmentWith } from '#lib/env/child-environment.ts'
import { readLayout, writeLayout } from '#lib/layout/layout-file.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { setUpInstallation } from '#lib/requests/installation.fixture.ts'
import { readSecrets } from '#lib/secrets.ts'
import { prepareUpgrade } from './before-upgrade.ts'
import { dataOf, loadData } from './data.fixture.ts'
import { runBackup, startLake } from './installation.fixture.ts'

const timeLimit = { timeout: 180_000 }
const releases = readdirSync(dataOf(''))

function environmentOf(dataDir: string) {
  const parsed = parseEnv({ DATA_DIR: dataDir })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.env
}

async function upgrade(dataDir: string, now = Date.now): Promise<string[]> {
  const said: string[] = []
  await prepareUpgrade(environmentOf(dataDir), { now, say: (line) => void said.push(line) })
  return said
}

const contactsOf = (dataDir: string) =>
  setUpInstallation({ DATA_DIR: dataDir }).withStore(async (store) =>
    (await store.list()).map(({ contact }) => contact).toSorted(),
  )

it.each(releases)('starts from the data of %s with all they hold', timeLimit, async (release) => {
  const dataDir = temporaryFolder()
  await loadData(release, dataDir)
  await upgrade(dataDir)
  expect(readLayout(dataDir).layout).toBe(layoutVersion)

  // The persons are to be here in later years too.
  const env = { ...environmentOf(dataDir), requestsKeepDays: 36_500 }
  const { contactKey, stampKey } = readSecrets(env)
  const site = await startConsultations(env, {
    contactKey,
    stampKeys: () => [stampKey],
    readOfficeHours: async () => undefined,
  })
  expect(await site.store.erasures()).toMatchObject([{ request: { number: 3 } }])
  await site.close()
  expect(await contactsOf(dataDir)).toEqual(['', '@ivanov', 'anna@example.ru'])
  const { requests } = setUpInstallation({ DATA_DIR: dataDir })
  expect((await requests('user', 'list')).printed).toMatch(/^vera +owner/m)
  expect(readdirSync(join(dataDir, 'inbox'))).toEqual(expect.arrayContaining(['1.eml', '2.eml']))

  const lake = await startLake(dataDir)
  expect(await lake.query('*[_id == "article-a"]{title, "author": author->name}')).toEqual([
    { title: 'Дворецкий', author: 'Анна' },
  ])
  expect(await lake.query('count(*[_type == "sanity.fileAsset"])')).toBe(1)
  await lake.stop()
})

/** Data of before layouts were numbered: the requests of the first release, and the lake of 0.2.0. */
async function loadOldData(): Promise<string> {
  const dataDir = temporaryFolder()
  await loadData('0.2.0', dataDir)
  rmSync(join(dataDir, 'layout.json'))
  rmSync(join(dataDir, 'requests.sqlite'))
  rmSync(join(dataDir, 'erasures'), { recursive: true })
  const db = new DatabaseSync(join(dataDir, 'requests.sqlite'))
  db.exec(firstRelease)
  db.close()
  return dataDir
}

it('keeps a copy of older data before they change, once, for 30 days', timeLimit, async () => {
  const dataDir = await loadOldData()
  const said = await upgrade(dataDir)
  expect(said[0]).toBe('Keeping a copy of the data of ButlerSPB before 0.2.0 before the upgrade')
  const { layout, before = '' } = readLayout(dataDir)
  expect(layout).toBe(layoutVersion)
  expect(said[1]).toContain(before)
  using copy = new DatabaseSync(join(before, 'requests.sqlite'), { readOnly: true })
  expect(copy.prepare('pragma user_version').get()).toEqual({ user_version: 1 })
  expect(await contactsOf(dataDir)).toEqual(['@ivanov'])

  expect(await upgrade(dataDir)).toEqual([])
  expect(readdirSync(join(dataDir, 'before-upgrade'))).toHaveLength(1)
  const later = () => Date.now() + 31 * 24 * 60 * 60_000
  await upgrade(dataDir, later)
  expect(existsSync(before)).toBe(false)
})

it('leads back by the command that a refused start prints', timeLimit, async () => {
  const dataDir = join(temporaryFolder(), 'data')
  cpSync(await loadOldData(), dataDir, { recursive: true })
  await upgrade(dataDir)
  const { before = '' } = readLayout(dataDir)
  writeLayout(dataDir, { layout: layoutVersion + 1, product: '9.0.0', before })
  const untouched = readdirSync(dataDir).toSorted()

  const refused = spawnSync(process.execPath, ['lib/start.ts'], {
    env: environmentWith({ DATA_DIR: dataDir, PORT: '7280', LAKE_PORT: '7281' }),
    encoding: 'utf8',
  })
  expect(refused.status).toBe(1)
  const [, command = '', to = ''] =
    /npm run backup -- (restore .* --to (\S+) --replaces \S+), then/.exec(refused.stdout) ?? []
  expect(readdirSync(dataDir).toSorted()).toEqual(untouched)

  expect(await runBackup(command.split(' '), { DATA_DIR: dataDir })).toMatchObject({ status: 0 })
  expect(await contactsOf(to)).toEqual(['@ivanov'])
  expect(readFileSync(join(to, 'secrets.json'), 'utf8')).toBe(
    readFileSync(join(dataDir, 'secrets.json'), 'utf8'),
  )
  expect(readLayout(to).layout).toBe(0)
})

it('changes nothing if no copy can be made', async () => {
  const dataDir = temporaryFolder()
  await loadData('0.2.0', dataDir)
  rmSync(join(dataDir, 'layout.json'))
  writeFileSync(join(dataDir, 'requests.sqlite'), 'no database at all'.repeat(100))
  await expect(upgrade(dataDir)).rejects.toThrow('file is not a database')
  expect(readLayout(dataDir).layout).toBe(0)
  expect(readdirSync(join(dataDir, 'before-upgrade'))).toEqual([])
})

it('makes no copy for a new data folder', async () => {
  const dataDir = join(temporaryFolder(), 'new')
  mkdirSync(dataDir)
  expect(await upgrade(dataDir)).toEqual([])
  expect(readLayout(dataDir).layout).toBe(layoutVersion)
})
