import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { examineEnv } from '#lib/env.ts'
import { findProblems, type Place } from './preflight.ts'

const mail = {
  SMTP_URL: 'smtp://mail.butler.example',
  MAIL_FROM: 'office@butler.example',
  MAIL_TO: 'office@butler.example',
}
const open = 'https://butler.example'

/** What is found with an environment whose ports are free, on data that are not there yet. */
async function problemsOf(
  source: Record<string, string>,
  { ports = {}, ...place }: Partial<Omit<Place, 'env'>> & { ports?: Partial<Place['env']> } = {},
): Promise<string[]> {
  const { env, wrong } = examineEnv({ DATA_DIR: join(temporaryFolder(), 'data'), ...source })
  return findProblems({
    // Port 0 is free on every machine.
    env: { ...env, port: 0, lakePort: 0, ...ports },
    wrong,
    buildProblem: () => undefined,
    otherLakeProblem: () => Promise.resolve(undefined),
    exposureProblem: () => Promise.resolve(undefined),
    ...place,
  })
}

it.each([
  ['a local site without mail', {}, []],
  ['a public site with mail', { SITE_URL: open, ...mail }, []],
  ['a public site that may do without', { SITE_URL: open, ALLOW_NO_MAIL: '1' }, []],
  ['a public site without mail', { SITE_URL: open }, [/^MAIL_TO must be set on a public site/]],
])('lets no start lose requests: %s', async (_name, source, expected) => {
  const patterns = expected.map((pattern) => expect.stringMatching(pattern))
  expect(await problemsOf(source)).toEqual(patterns)
})

it('names all that stands in the way at once, each with what to do', async () => {
  const dataDir = join(temporaryFolder(), 'file')
  writeFileSync(dataDir, '')
  const source = {
    SITE_URL: open,
    DATA_DIR: dataDir,
    DATABASE_URL: 'postgres://butler:secret@127.0.0.1:9/requests',
    BACKUP_PASSPHRASE_FILE: '/no/such/file',
  }
  const problems = await problemsOf(source, {
    ports: { port: await takePort() },
    buildProblem: () => 'The site has to be built',
  })
  expect(problems).toEqual([
    expect.stringMatching(/^PORT \d+ is taken: stop/),
    expect.stringMatching(/^MAIL_TO must be set on a public site, .*: set SMTP_URL/),
    expect.stringMatching(/^DATABASE_URL: PostgreSQL at 127\.0\.0\.1:9 .*: start it/),
    expect.stringMatching(
      /^BACKUP_PASSPHRASE_FILE \/no\/such\/file cannot be read \(ENOENT\): mend/,
    ),
    'The site has to be built',
    `DATA_DIR ${dataDir} is a file: set DATA_DIR to a folder`,
  ])
})

it('finds what is known of the variables beside a wrong one, and nothing of its default', async () => {
  const taken = { ports: { port: await takePort() } }
  expect(await problemsOf({ PORT: 'abc', SITE_URL: open }, taken)).toEqual([
    expect.stringMatching(/^MAIL_TO must be set/),
  ])
  for (const name of ['SITE_URL', 'SMTP_URL', 'DATABASE_URL', 'BACKUP_PASSPHRASE']) {
    expect(await problemsOf({ [name]: 'wrong' })).toEqual([])
  }
})

it('makes no data folder, and leads to no lake and no editors in one that cannot be used', async () => {
  const asked: string[] = []
  const place = {
    otherLakeProblem: async () => void asked.push('lake'),
    exposureProblem: async () => void asked.push('editors'),
  }
  const dataDir = join(temporaryFolder(), 'not/yet')
  expect(await problemsOf({ DATA_DIR: dataDir }, place)).toEqual([])
  expect([existsSync(join(dataDir, '..')), asked]).toEqual([false, ['lake', 'editors']])
  // The command that lists editors would only repeat what is wrong.
  await problemsOf({ LAKE_HOST: 'lake.local' }, place)
  expect(asked.splice(2)).toEqual(['lake'])
  const damaged = temporaryFolder()
  writeFileSync(join(damaged, 'secrets.json'), '{}')
  expect(await problemsOf({ DATA_DIR: damaged }, place)).toEqual([
    expect.stringContaining(`${join(damaged, 'secrets.json')} is damaged`),
  ])
  const unreadable = temporaryFolder()
  mkdirSync(join(unreadable, 'secrets.json'))
  expect(await problemsOf({ DATA_DIR: unreadable }, place)).toEqual([
    expect.stringContaining(
      `${join(unreadable, 'secrets.json')} cannot be read (EISDIR): run this`,
    ),
  ])
  expect(asked).toHaveLength(2)
})

it('says which port of the figures is taken, and where it was looked for', async () => {
  const port = await takePort()
  const metrics = { port, host: '127.0.0.1' }
  expect(await problemsOf({}, { ports: { metrics } })).toEqual([
    `METRICS_PORT ${port} is taken: stop what listens there, or set METRICS_PORT to a free port`,
  ])
  const elsewhere = { port: 0, host: '203.0.113.1' }
  expect(await problemsOf({}, { ports: { metrics: elsewhere } })).toEqual([
    expect.stringMatching(/check METRICS_HOST and METRICS_PORT$/),
  ])
})

it('says that the lake cannot listen on an address of another machine', async () => {
  const lakeHost = '203.0.113.1'
  const expected = [expect.stringMatching(/^LAKE_PORT 0 .* check LAKE_HOST and LAKE_PORT$/)]
  expect(await problemsOf({}, { ports: { lakeHost } })).toEqual(expected)
  // Another instance has it.
  expect(await problemsOf({}, { ports: { lakeHost, runsLake: false } })).toEqual([])
})

it('says that the port of the lake is taken on loopback, wherever it listens besides', async () => {
  const lakePort = await takePort()
  for (const lakeHost of ['127.0.0.1', '127.0.0.2']) {
    expect(await problemsOf({}, { ports: { lakePort, lakeHost } })).toEqual([
      expect.stringMatching(`^LAKE_PORT ${lakePort} is taken`),
    ])
  }
})

/** A port on which something listens until the test ends. */
async function takePort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => {
    other.close()
  })
  const taken = other.address()
  return typeof taken === 'object' ? (taken?.port ?? 0) : 0
}
