import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startConsultations } from '#lib/consultations/start.ts'
import { parseEnv } from '#lib/env.ts'
import { writeLayout } from '#lib/layout/layout-file.ts'
import { readProductVersion } from '#lib/layout/product.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { dataOf, toSql } from './data.fixture.ts'
import { filesBelow } from './durable-files.ts'

/**
 * `npm run data:fixture`, before a release is tagged: writes down the data folder that this version
 * makes, with invented persons, for the tests that later versions start from it.
 */
const version = readProductVersion()
const dataDir = mkdtempSync(join(tmpdir(), 'butlerspb-data-'))
const key = 'an invented key of the data of a test'
const lakePort = '7290'
const secrets = { webhookSecret: key, readToken: key, writeToken: key.replaceAll(' ', '-') }
const variables = {
  NODE_ENV: 'test',
  DATA_DIR: dataDir,
  LAKE_PORT: lakePort,
  PORT: '7291',
} as const
writeFileSync(
  join(dataDir, 'secrets.json'),
  JSON.stringify({ ...secrets, stampKey: key, contactKey: key }),
)
writeLayout(dataDir, { layout: layoutVersion, product: version })

await addRequests()
command('lib/requests/cli.ts', 'user', 'add', 'vera', '--role', 'owner')
command('lib/requests/cli.ts', 'erase', '3', '--by', 'vera')
await addContent()
await writeDown()
rmSync(dataDir, { recursive: true })

async function addRequests(): Promise<void> {
  const parsed = parseEnv(variables)
  if (!parsed.ok) throw new Error(parsed.problems.join())
  const env = { ...parsed.env, rateLimitPerMinute: 0 }
  const readOfficeHours = async () => undefined
  const site = await startConsultations(env, {
    contactKey: key,
    stampKeys: () => [key],
    readOfficeHours,
  })
  for (const contact of ['@ivanov', 'anna@example.ru', '@petrov']) {
    const channel = contact.startsWith('@') ? 'telegram' : 'email'
    await site.service.submit(
      { channel, contact, consent: 'on', name: 'Выдуман', message: `Ремонт: ${contact}` },
      {
        consent: { version: '1', text: 'Даю согласие.' },
        clientAddress: '203.0.113.1',
        userAgent: 'test',
        formUrl: '/consultation/',
      },
    )
  }
  while ((await site.oldestNoticeMs()) !== 0) await new Promise((done) => setTimeout(done, 50))
  await site.close()
}

async function addContent(): Promise<void> {
  const lake = spawn(process.execPath, ['sanity/lake/main.ts'], {
    env: {
      ...variables,
      LAKE_DATA_DIR: join(dataDir, 'lake'),
      SANITY_API_WRITE_TOKEN: secrets.writeToken,
    },
  })
  await once(lake.stderr, 'data')
  const post = async (path: string, body: string) => {
    const url = `http://127.0.0.1:${lakePort}/v1/${path}`
    const headers = { authorization: `Bearer ${secrets.writeToken}` }
    const answer = await fetch(url, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(await answer.text())
  }
  await post('assets/files/production?filename=prices.txt', 'Цены по запросу')
  const author = { _type: 'author', _id: 'author-a', name: 'Анна' }
  const reference = { _type: 'reference', _ref: 'author-a' }
  const article = { _type: 'article', title: 'Дворецкий', author: reference }
  const mutations = [
    author,
    { ...article, _id: 'article-a' },
    { ...article, _id: 'drafts.article-b' },
  ]
  await post(
    'data/mutate/production',
    JSON.stringify({ mutations: mutations.map((create) => ({ create })) }),
  )
  lake.kill('SIGTERM')
  await once(lake, 'exit')
}

function command(file: string, ...args: string[]): void {
  const done = spawnSync(process.execPath, [file, ...args], { env: variables, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
}

async function writeDown(): Promise<void> {
  const folder = dataOf(version)
  rmSync(folder, { recursive: true, force: true })
  for (const path of await filesBelow(dataDir)) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    if (path.endsWith('.sqlite'))
      writeFileSync(to.replace(/sqlite$/, 'sql'), toSql(join(dataDir, path)))
    else if (!/sqlite-|\.lock$/.test(path)) cpSync(join(dataDir, path), to)
  }
}
