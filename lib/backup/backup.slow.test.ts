import {
  chmodSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { addRequest } from '#lib/requests/installation.fixture.ts'
import { readSecrets } from '#lib/secrets.ts'
import { filesBelow } from './durable-files.ts'
import { passphrase, runBackup, setUpInstallation } from './installation.fixture.ts'

/** Each program of the lake takes a second alone, and many on a busy machine. */
const timeLimit = { timeout: 180_000 }
const sealed = { BACKUP_PASSPHRASE: passphrase }

/** Two requests and an account. */
async function setUp() {
  const installation = setUpInstallation()
  await installation.withStore(async (store) => {
    await addRequest(store)
    await addRequest(store, { contact: '@anna' })
  })
  await installation.requests('user', 'add', 'vera', '--role', 'owner')
  return installation
}

/** The same with an article and a file in the lake, which takes seconds. */
async function setUpWithLake() {
  const installation = await setUp()
  const lake = await installation.startLake()
  await lake.upload('%PDF-1.7', 'prices.pdf')
  await lake.mutate({ create: { _id: 'article-a', _type: 'article', title: 'Дворецкий' } })
  await lake.stop()
  return installation
}

describe('create', () => {
  it(
    'copies and verifies everything, for its owner alone, and says what it leaves out',
    timeLimit,
    async () => {
      const installation = await setUpWithLake()
      const { status, printed, errors } = await installation.backup(
        ['create', installation.backups],
        sealed,
      )
      expect({ status, errors }).toEqual({
        status: 0,
        errors: 'Older backups stay: --keep-days deletes them\n',
      })
      const [name = ''] = readdirSync(installation.backups)
      const folder = join(installation.backups, name)
      expect(printed).toContain(
        `Backed up 2 documents, 1 files of assets, 2 requests, 1 accounts of the desk, 0 subscribers to ${folder}`,
      )
      expect(printed).toContain('Left out: pages.sqlite')
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      const files = (await filesBelow(folder)).map((path) => join(folder, path))
      expect(files.filter((path) => (statSync(path).mode & 0o077) !== 0)).toEqual([])
      expect(readdirSync(folder).toSorted()).toEqual([
        'lake',
        'manifest.json',
        'requests.sqlite',
        'secrets.sealed',
      ])
      const { stampKey, contactKey } = readSecrets(installation.env)
      const isTold = (path: string) =>
        [stampKey, contactKey].some((key) => readFileSync(path).includes(key))
      expect(files.filter(isTold)).toEqual([])
      const verified = await installation.backup(['verify', folder], sealed)
      expect(verified).toMatchObject({ status: 0, errors: '' })
      expect(verified.printed).toMatch(`${folder} is sound\n`)
      const isLeftOut = !existsSync('.env')
      for (const text of [printed, verified.printed]) {
        expect(text.includes('Left out: .env: there was none')).toBe(isLeftOut)
      }
    },
  )

  it('says loudly that it has no secrets without a passphrase', async () => {
    const installation = await setUp()
    const { status, printed, errors } = await installation.backup(['create', installation.backups])
    expect(status).toBe(0)
    expect(printed).toContain('Left out: secrets.json and .env')
    expect(errors).toContain('WARNING: this backup has no secrets')
  })

  it('takes no folder for an installation that has no secrets', async () => {
    const dataDir = temporaryFolder()
    expect(await runBackup(['create', join(dataDir, 'backups')], { DATA_DIR: dataDir })).toEqual({
      status: 1,
      printed: '',
      errors: `There is no installation in ${dataDir}, which has no secrets.json: set DATA_DIR to the folder of the site's data\n`,
    })
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('names a target that cannot be written', async () => {
    const installation = setUpInstallation()
    await installation.withStore((store) => addRequest(store))
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const { status, errors } = await installation.backup(['create', join(file, 'backups')])
    expect(status).toBe(1)
    expect(errors).toContain(`${join(file, 'backups')} is a file, or leads through one`)
  })

  it('deletes older backups once the new one is verified, but for the newest', async () => {
    const installation = setUpInstallation()
    await installation.withStore((store) => addRequest(store))
    const day = 24 * 60 * 60_000
    const at = (days: number) => () => Date.parse('2026-11-22T12:00:00Z') + days * day
    const create = (days: number, ...options: string[]) =>
      runBackup(
        ['create', installation.backups, ...options],
        { DATA_DIR: installation.dataDir },
        at(days),
      )
    for (const days of [0, 1, 9]) await create(days)
    const before = readdirSync(installation.backups)
    expect(before).toHaveLength(3)
    const options = ['--keep-days', '7', '--keep-at-least', '3']
    const { printed, errors } = await create(10, ...options)
    expect(printed).toContain(`Deleted ${before[0]}: its term has passed\n`)
    expect(errors).toContain(`Kept ${before[1]} beyond its term`)
    expect(readdirSync(installation.backups)).toHaveLength(3)

    rmSync(join(installation.dataDir, 'requests.sqlite'))
    writeFileSync(join(installation.dataDir, 'requests.sqlite'), 'no database at all'.repeat(100))
    expect(await create(30, ...options)).toMatchObject({ status: 1 })
    expect(readdirSync(installation.backups)).toHaveLength(3)
  })
})

describe('verify', () => {
  it('finds a changed byte, a missing file, a foreign one, and other rows', timeLimit, async () => {
    const installation = await setUpWithLake()
    const folder = await installation.create()
    const verify = async () => (await installation.backup(['verify', folder], sealed)).printed
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')

    const other = manifest.replace('"requests": 2', '"requests": 3')
    writeFileSync(join(folder, 'manifest.json'), other.replace('"documents": 2', '"documents": 3'))
    expect((await verify()).split('\n')).toEqual([
      expect.stringMatching(
        /^lake: it had 3 documents and 1 files of assets, and says now: .* 2 doc/,
      ),
      'requests: requests had 3 rows, and has 2',
      '',
    ])
    writeFileSync(join(folder, 'manifest.json'), manifest)

    writeFileSync(join(folder, 'inbox'), '')
    expect(await verify()).toBe('inbox is not of this backup\n')
    rmSync(join(folder, 'inbox'))

    const [asset = ''] = globSync('lake/assets/files/*', { cwd: folder })
    const bytes = readFileSync(join(folder, 'requests.sqlite'))
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(join(folder, 'requests.sqlite'), bytes)
    rmSync(join(folder, asset))
    expect((await verify()).split('\n').toSorted()).toEqual([
      '',
      `${asset} is missing`,
      'requests.sqlite is damaged: its bytes are not those that were backed up',
    ])
    expect(await installation.backup(['verify', folder], sealed)).toMatchObject({ status: 1 })

    rmSync(join(folder, 'manifest.json'))
    expect(await verify()).toContain('is no backup')
    expect(readdirSync(installation.backups)).toHaveLength(1)
  })

  it('says that secrets were not opened, or that the passphrase is another one', async () => {
    const installation = await setUp()
    const folder = await installation.create()
    const closed = await installation.backup(['verify', folder])
    expect(closed.status).toBe(0)
    expect(closed.printed).toBe(`${folder} is sound as far as it was checked\n`)
    expect(closed.errors).toContain('there is no BACKUP_PASSPHRASE')
    const other = { BACKUP_PASSPHRASE: 'another passphrase' }
    const wrong = await installation.backup(['verify', folder], other)
    expect(wrong.status).toBe(1)
    expect(wrong.printed).toContain('BACKUP_PASSPHRASE is another one')
  })

  it('reads a backup that it may not write beside', async () => {
    const installation = await setUp()
    const folder = await installation.create()
    chmodSync(installation.backups, 0o500)
    expect(await installation.backup(['verify', folder], sealed)).toMatchObject({ status: 0 })
  })
})
