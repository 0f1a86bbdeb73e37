import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { describeOnPostgres } from '#lib/consultations/store/postgres-suite.fixture.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import {
  addRequest,
  setUpInstallation as setUpRequests,
} from '#lib/requests/installation.fixture.ts'
import { passphrase, runBackup, setUpInstallation } from './installation.fixture.ts'
import { readManifest } from './manifest.ts'

/** Servers, dumps and databases take seconds each, and many on a busy machine. */
const timeLimit = { timeout: 180_000 }

/** Only programs that a test writes are on PATH, besides this one. */
function onlyProgram(name: string, script: string): string {
  const folder = temporaryFolder()
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o700)
  vi.stubEnv('PATH', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return folder
}

describeOnPostgres('a backup', (server) => {
  async function setUp() {
    const url = await server().createDatabase()
    const installation = setUpInstallation({ DATABASE_URL: url, BACKUP_PASSPHRASE: passphrase })
    await installation.withStore(async (store) => {
      await addRequest(store)
      await addRequest(store, { contact: '@anna' })
    })
    return { installation, url, to: join(temporaryFolder(), 'new') }
  }

  it(
    'restores requests into an empty database, and erases again who was erased since',
    timeLimit,
    async () => {
      const { installation, url, to } = await setUp()
      await installation.requests('user', 'add', 'vera', '--role', 'owner')
      const folder = await installation.create({})
      const verified = await installation.backup(['verify', folder])
      expect(verified).toMatchObject({ status: 0, errors: '' })
      expect(verified.printed).toMatch(`${folder} is sound\n`)
      await installation.requests('erase', '2')

      const args = ['restore', folder, '--to', to, '--replaces', installation.dataDir]
      expect((await installation.backup(args)).errors).toContain('is not empty')
      const other = { DATABASE_URL: await server().createDatabase() }
      const { printed } = await installation.backup(args, other)
      expect(printed).toContain('Erased again: 1\n')
      expect(printed).toContain(
        `Next: set DATA_DIR to ${to} and DATABASE_URL to the database that was filled, ${other.DATABASE_URL}`,
      )
      const restored = setUpRequests({ DATA_DIR: to, ...other })
      const contacts = await restored.withStore(async (store) =>
        (await store.list()).map(({ contact }) => contact),
      )
      expect(contacts).toEqual(['@ivanov', ''])
      const list = ['user', 'list', '--json'] as const
      expect(await restored.requests(...list)).toEqual(await installation.requests(...list))
      expect(url).not.toBe(other.DATABASE_URL)
    },
  )

  it('is of one moment while requests come in', timeLimit, async () => {
    const { installation } = await setUp()
    let goesOn = true
    onTestFinished(() => void (goesOn = false))
    const writing = installation.withStore(async (store) => {
      const numbers: number[] = []
      while (goesOn) numbers.push(await addRequest(store))
      return numbers
    })
    const folder = await installation.create({})
    goesOn = false
    expect((await writing).length).toBeGreaterThan(5)
    const { requests, consents } = (await readManifest(folder))?.requests?.rows ?? {}
    expect(requests).toBe(consents)
    expect(requests).toBeGreaterThanOrEqual(2)
  })

  it(
    'reads a dump without restoring it where no database may be made, and says so',
    timeLimit,
    async () => {
      const { installation, url } = await setUp()
      const folder = await installation.create({})
      await server().query(url, 'create role limited login in role pg_read_all_data')
      onTestFinished(() => server().query(url, 'drop role limited'))
      const limited = url.replace('postgres@', 'limited@')
      const verify = (more: Record<string, string>) => installation.backup(['verify', folder], more)
      const [first, second] = [
        await verify({ DATABASE_URL: limited }),
        await verify({ DATABASE_URL: '' }),
      ]
      expect(first.errors).toContain('may create no database')
      expect(second.errors).toContain('there is no DATABASE_URL')
      expect([first.status, second.status]).toEqual([0, 0])
      const inPart = `${folder} is sound as far as it was checked\n`
      expect([first.printed, second.printed]).toEqual([
        expect.stringContaining(inPart),
        expect.stringContaining(inPart),
      ])
      const created = await installation.backup(['create', installation.backups], {
        DATABASE_URL: limited,
      })
      expect(created).toMatchObject({ status: 0 })
      expect(created.printed).toContain('compared, the requests were not\n')
      expect(created.printed).not.toContain('Verified: ')
    },
  )

  it('says what to do where PostgreSQL does not let it in, or is away', timeLimit, async () => {
    const { installation, url } = await setUp()
    const create = async (databaseUrl: string) =>
      (await installation.backup(['create', installation.backups], { DATABASE_URL: databaseUrl }))
        .errors
    expect(await create(url.replace('postgres@', 'nobody:secret-word@'))).toMatch(
      /^PostgreSQL does not let in the user of DATABASE_URL .*"nobody".*: correct user and password/,
    )
    const missing = new URL(url)
    missing.pathname = '/missing'
    expect(await create(missing.href)).toMatch(/^There is no such database .*"missing"/)
    const closed = new URL(url)
    closed.port = '1'
    expect(await create(closed.href)).toMatch(/^PostgreSQL does not answer .*start it/)
  })

  it('says which program is missing, or too old', timeLimit, async () => {
    const { installation } = await setUp()
    const create = () => installation.backup(['create', installation.backups])
    onlyProgram('other', '')
    expect((await create()).errors).toMatch(/^There is no pg_dump: install PostgreSQL's client/)
    onlyProgram(
      'pg_dump',
      'echo "pg_dump: error: aborting because of server version mismatch" >&2; exit 1',
    )
    expect((await create()).errors).toMatch(/^pg_dump is older than the server/)
  })

  it(
    'gives the password to no argument, which every user of the machine can see',
    timeLimit,
    async () => {
      const { installation, url } = await setUp()
      const folder = onlyProgram('pg_dump', 'echo "$PGPASSWORD $*" > "$0.seen"; exit 1')
      const secret = url.replace('postgres@', 'postgres:p%40ss@')
      const args = ['create', installation.backups]
      const variables = { DATA_DIR: installation.dataDir, DATABASE_URL: secret }
      const { errors } = await runBackup(args, variables)
      const seen = readFileSync(join(folder, 'pg_dump.seen'), 'utf8')
      expect(seen).toMatch(/^p@ss /)
      expect(seen.slice(5)).not.toMatch(/p@ss|p%40ss/)
      expect(errors).not.toMatch(/p@ss|p%40ss/)
    },
  )
})
