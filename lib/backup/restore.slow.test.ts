import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startConsultations } from '#lib/consultations/start.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import {
  addRequest,
  setUpInstallation as setUpRequests,
} from '#lib/requests/installation.fixture.ts'
import { passphrase, setUpInstallation, startLake } from './installation.fixture.ts'

const sealed = { BACKUP_PASSPHRASE: passphrase }
const email = 'ivan@example.ru'

/** Requests 1 and 2, a subscriber, an account; backed up. With an article it takes seconds more. */
async function setUp(
  variables: Record<string, string> = sealed,
  fillLake: (installation: ReturnType<typeof setUpInstallation>) => Promise<void> = async () =>
    undefined,
) {
  const installation = setUpInstallation()
  await installation.withStore(async (store) => {
    await addRequest(store, { message: 'Нужен ремонт' })
    await addRequest(store, { contact: '@anna', name: 'Анна' })
    const consent = { version: '1', text: 'Письма', formUrl: '/' }
    await store.letters.subscribe(
      {
        email,
        nonce: { value: 'n', expiresAt: new Date() },
        consent: { ...consent, clientAddress: undefined, userAgent: undefined },
      },
      ({ key }) => ({
        id: `letters:${key}:opt-in`,
        channel: 'email',
        message: {
          reference: 'a',
          to: { kind: 'office' },
          subject: '',
          text: '',
          date: '2026-11-22T12:00:00Z',
        },
      }),
    )
  })
  await installation.requests('user', 'add', 'vera', '--role', 'owner')
  await fillLake(installation)
  const folder = await installation.create(variables)
  return { installation, folder, to: join(temporaryFolder(), 'new') }
}

const restored = (dataDir: string) => setUpRequests({ DATA_DIR: dataDir })
const namesOf = (dataDir: string) =>
  restored(dataDir).withStore(async (store) => (await store.list()).map(({ contact }) => contact))
const subscribersOf = (dataDir: string) =>
  restored(dataDir).withStore(async (store) => (await store.letters.count()).pending)

describe('restore', () => {
  it('makes a data folder in which site and lake start', { timeout: 180_000 }, async () => {
    const { installation, folder, to } = await setUp(sealed, async ({ startLake }) => {
      const lake = await startLake()
      await lake.mutate({ create: { _id: 'article-a', _type: 'article', title: 'Дворецкий' } })
      await lake.stop()
    })
    const { status, printed, errors } = await installation.backup(
      ['restore', folder, '--to', to],
      sealed,
    )
    expect(status).toBe(0)
    expect(printed).toContain(`Next: set DATA_DIR to ${to} and start`)
    expect(errors).toContain('without --replaces')
    expect(await namesOf(to)).toEqual(await namesOf(installation.dataDir))
    const users = ['user', 'list', '--json'] as const
    expect(await restored(to).requests(...users)).toEqual(await installation.requests(...users))
    expect(readFileSync(join(to, 'secrets.json'), 'utf8')).toBe(
      readFileSync(join(installation.dataDir, 'secrets.json'), 'utf8'),
    )
    const parsed = parseEnv({ DATA_DIR: to })
    if (!parsed.ok) throw new Error(parsed.problems.join())
    const readOfficeHours = async () => undefined
    const { contactKey, stampKey } = readSecrets(parsed.env)
    const site = await startConsultations(parsed.env, {
      contactKey,
      stampKeys: () => [stampKey],
      readOfficeHours,
    })
    await site.close()
    const lake = await startLake(to)
    expect(await lake.query('*[_id == "article-a"][0].title')).toBe('Дворецкий')
    await lake.mutate({ create: { _id: 'article-b', _type: 'article' } })
  })

  it('erases again who was erased since, by the list of the replaced folder', async () => {
    const { installation, folder, to } = await setUp()
    await installation.requests('erase', '2')
    await installation.requests('erase', '--contact', email)

    const old = join(temporaryFolder(), 'old')
    await installation.backup(['restore', folder, '--to', old], sealed)
    expect(await namesOf(old)).toContain('@anna')

    const replaced = ['--replaces', installation.dataDir]
    const { printed } = await installation.backup(
      ['restore', folder, '--to', to, ...replaced],
      sealed,
    )
    expect(printed).toContain('Erased again: 2\n')
    expect(await namesOf(to)).toEqual(['@ivanov', ''])
    expect(await subscribersOf(to)).toBe(0)
    const traces = globSync('*.sqlite*', { cwd: to }).filter((name) =>
      readFileSync(join(to, name)).includes('Анна'),
    )
    expect(traces).toEqual([])
    expect(globSync('erasures/act-*.txt', { cwd: to })).toHaveLength(3)
  })

  it('erases whom the list of the backup itself names', async () => {
    const { installation, to } = await setUp()
    await installation.requests('erase', '2')
    const folder = await installation.create()
    await installation.backup(['restore', folder, '--to', to], sealed)
    expect(await namesOf(to)).toEqual(['@ivanov', ''])
    expect(globSync('erasures/act-*.txt', { cwd: to })).toHaveLength(1)
  })

  it('overwrites nothing', async () => {
    const { installation, folder } = await setUp()
    const before = readdirSync(installation.dataDir)
    const args = ['restore', folder, '--to', installation.dataDir]
    const { status, errors } = await installation.backup(args, sealed)
    expect(status).toBe(1)
    expect(errors).toContain('is not empty')
    expect(readdirSync(installation.dataDir)).toEqual(before)
  })

  it('refuses another passphrase, damage, and a newer layout, and leaves nothing', async () => {
    const { installation, folder, to } = await setUp()
    const restore = async (more: Record<string, string>) =>
      (await installation.backup(['restore', folder, '--to', to], more)).errors
    expect(await restore({ BACKUP_PASSPHRASE: 'another passphrase' })).toContain(
      'BACKUP_PASSPHRASE is another one',
    )
    expect(await restore({})).toContain('Set BACKUP_PASSPHRASE')
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    writeFileSync(join(folder, 'manifest.json'), manifest.replace(/"layout": \d+/, '"layout": 99'))
    expect(await restore(sealed)).toContain('this program knows layout')
    writeFileSync(join(folder, 'manifest.json'), manifest)
    writeFileSync(join(folder, 'requests.sqlite'), 'nothing')
    expect(await restore(sealed)).toContain('The backup is damaged')
    expect(existsSync(to)).toBe(false)
  })

  it('takes the secrets of the replaced folder for a backup without any', async () => {
    const { installation, folder, to } = await setUp({})
    const refused = await installation.backup(['restore', folder, '--to', to])
    expect(refused).toMatchObject({ status: 1 })
    expect(refused.errors).toContain('give --replaces')
    const replaced = ['--replaces', installation.dataDir]
    await installation.backup(['restore', folder, '--to', to, ...replaced])
    expect(readFileSync(join(to, 'secrets.json'), 'utf8')).toBe(
      readFileSync(join(installation.dataDir, 'secrets.json'), 'utf8'),
    )
  })

  it('goes on with new secrets, and names what is lost', async () => {
    const { installation, folder, to } = await setUp({})
    await installation.requests('erase', '--contact', email)
    const list = join(installation.dataDir, 'erasures/replay.jsonl')
    const other = temporaryFolder()
    const replaced = setUpRequests({ DATA_DIR: other })
    await replaced.withStore((store) => addRequest(store))
    await replaced.requests('erase', '1')
    writeFileSync(join(other, 'erasures/replay.jsonl'), readFileSync(list))

    const args = ['restore', folder, '--to', to, '--replaces', other, '--new-secrets']
    const { status, errors } = await installation.backup(args)
    expect(status).toBe(0)
    expect(errors).toContain('WARNING: 1 subscriptions that were erased after the backup')
    expect(errors).toContain('WARNING: the secrets are new')
    await restored(to).withStore(async (store) => {
      const { contactHash } = (await store.get(1)) ?? {}
      expect(await store.earlierOf(contactHash ?? '')).toHaveLength(1)
    })
    expect(await restored(to).requests('erase', '--contact', email)).toMatchObject({ status: 0 })
  })
})
