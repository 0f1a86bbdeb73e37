import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '@butlerspb/durable/database.ts'
import { migrations } from '#lake/store/migrations.ts'
import { openStore } from '#lake/store/store.ts'
import { twoColours, upload } from './image.fixture.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { runCli, runMain, runSanityCli, startMain, temporaryDataDir } from './process.fixture.ts'

/** Each run of the `sanity` command takes seconds. */
const timeLimit = { timeout: 180_000 }

function contentIn(dataDir: string): object[] {
  const store = openStore(dataDir, Date.now)
  onTestFinished(() => store.close())
  return (
    [...store.documents().values()]
      .map(({ _rev, _updatedAt, uploadId: _uploadId, ...content }) => content)
      // Assets are uploaded again.
      .map(({ _createdAt, ...content }) =>
        content._type.startsWith('sanity.') ? content : { ...content, _createdAt },
      )
      .toSorted((a, b) => (a._id < b._id ? -1 : 1))
  )
}

async function openArticleLake(): Promise<TestLake> {
  const lake = await openTestLake()
  const client = lake.client('editor')
  const { _id } = await upload(lake, await twoColours(), 'дом.png')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0"/></svg>'
  const drawing = await client.assets.upload('image', Buffer.from(svg), { filename: 'план.svg' })
  const prices = await client.assets.upload('file', Buffer.from('%PDF-1.7'), {
    filename: 'цены.pdf',
  })
  const hero = { _type: 'image', asset: { _type: 'reference', _ref: _id } }
  const author = { _type: 'reference', _ref: 'author-a' }
  await client
    .transaction()
    .create({
      _id: 'author-a',
      _type: 'author',
      name: 'Анна',
      photo: { _type: 'image', asset: { _type: 'reference', _ref: drawing._id } },
      prices: { _type: 'file', asset: { _type: 'reference', _ref: prices._id } },
    })
    .create({ _id: 'article-a', _type: 'article', title: 'Дворецкий', author, hero })
    .create({ _id: 'drafts.article-a', _type: 'article', title: 'Черновик', author, hero })
    .commit()
  return lake
}

describe('export and import', () => {
  it(
    'carry documents, drafts, references, images and files to another lake',
    timeLimit,
    async () => {
      const lake = await openArticleLake()
      const file = join(temporaryDataDir(), 'content.tar.gz')
      const other = temporaryDataDir()

      expect(await runCli(lake.dataDir, 'export', file)).toMatchObject({ exitCode: 0 })
      expect(await runCli(lake.dataDir, 'export', file)).toMatchObject({ exitCode: 1 })
      expect(await runCli(other, 'import', file)).toMatchObject({ exitCode: 0 })

      expect(contentIn(other)).toEqual(contentIn(lake.dataDir))
      expect(await runCli(other, 'verify')).toMatchObject({
        exitCode: 0,
        stdout: 'Nothing is wrong with 6 documents and 3 files of assets\n',
      })
      expect(await runCli(other, 'import', file)).toMatchObject({ exitCode: 1 })
      expect(await runCli(other, 'import', file, '--replace')).toMatchObject({ exitCode: 0 })
      expect(contentIn(other)).toEqual(contentIn(lake.dataDir))
    },
  )
})

describe('the sanity command', () => {
  it('queries and deletes documents while the server runs', timeLimit, async () => {
    const dataDir = temporaryDataDir()
    const { url } = await startMain(dataDir, { SANITY_API_WRITE_TOKEN: 'a-token-of-the-tests' })
    const created = await fetch(`${url}/v1/data/mutate/production`, {
      method: 'POST',
      headers: { authorization: 'Bearer a-token-of-the-tests' },
      body: JSON.stringify({ mutations: [{ create: { _id: 'a', _type: 'note', text: 'да' } }] }),
    })
    expect(created.status).toBe(200)

    const query = '*[_type == "note"].text'
    const asked = await runSanityCli(dataDir, 'documents', 'query', query, '--api-version', '1')
    expect(asked).toMatchObject({ exitCode: 0 })
    expect(JSON.parse(asked.stdout)).toEqual(['да'])
    await runSanityCli(dataDir, 'documents', 'delete', 'a')
    const left = await fetch(`${url}/v1/data/query/production?query=count(*)`)
    expect(await left.json()).toMatchObject({ result: 0 })
  })
})

describe('backup and restore', () => {
  it('restore a lake that the server then serves', async () => {
    const lake = await openArticleLake()
    const copy = join(temporaryDataDir(), 'copy')
    const dataDir = temporaryDataDir()
    const backup = await runCli(lake.dataDir, 'backup', copy)
    expect(backup.stdout).toContain(`Copied 6 documents and 3 files of assets to ${copy}\n`)
    for (const other of ['requests.sqlite', 'inbox/', 'erasures/', 'secrets.json', '.env']) {
      expect(backup.stdout).toContain(other)
    }

    const server = await startMain(dataDir)
    const refused = await runCli(dataDir, 'restore', copy)
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' })
    expect(refused.stderr).toContain('Nothing was changed. The lake is in use')
    await server.stop('SIGTERM')

    expect(await runCli(dataDir, 'restore', copy)).toMatchObject({ exitCode: 0, stderr: '' })
    const { url } = await startMain(dataDir)
    const answer = await fetch(`${url}/v1/data/query/production?query=*[_id=="article-a"][0].title`)
    expect(await answer.json()).toMatchObject({ result: 'Дворецкий' })
  })
})

it.each(['backup', 'export'])('%s without a lake creates none', async (verb) => {
  const dataDir = join(temporaryDataDir(), 'nowhere')
  const { exitCode, stderr } = await runCli(dataDir, verb, join(temporaryDataDir(), 'copy'))
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: `There is no lake in ${dataDir}\n` })
  expect(existsSync(dataDir)).toBe(false)
})

it('a lake of a newer version is refused in one line, by server and commands', async () => {
  const dataDir = temporaryDataDir()
  openDatabase(join(dataDir, 'lake.sqlite'), [...migrations, 'create table later (x)']).close()
  const outcomes = [
    await runCli(dataDir, 'user', 'list'),
    await runMain({ LAKE_DATA_DIR: dataDir }),
  ]
  for (const { exitCode, stderr } of outcomes) {
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^The lake .*: run the newer program\n$/)
  }
})

it.each([[['backup']], [['restore', '--force']], [['import', 'a', '--over']], [['verify', 'x']]])(
  'shows the usage for %j',
  async (args) => {
    const { exitCode, stderr } = await runCli(temporaryDataDir(), ...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('lake backup FOLDER')
  },
)
