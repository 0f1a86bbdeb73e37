import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import type { Role } from '#lake/auth/identity.ts'
import { openTestLake, type TestLake } from '#lake/test/lake.fixture.ts'
import { twoColours, upload } from '#lake/test/image.fixture.ts'

async function exported(lake: TestLake, role?: Role, query = ''): Promise<Response> {
  const headers = role && { authorization: `Bearer ${lake.token(role)}` }
  return fetch(`${lake.url}/v2023-05-26/data/export/production${query}`, {
    ...(headers && { headers }),
  })
}

async function lines(response: Response): Promise<{ _id: string }[]> {
  const text = await response.text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

async function openFilledLake(): Promise<TestLake> {
  const lake = await openTestLake()
  await lake
    .client('editor')
    .transaction()
    .create({ _id: 'b', _type: 'article', title: 'Дворецкий' })
    .create({ _id: 'a', _type: 'author' })
    .create({ _id: 'drafts.b', _type: 'article' })
    .create({ _id: 'versions.r1.b', _type: 'article' })
    .commit()
  return lake
}

it('escapes every kind of line end in a document', async () => {
  const lake = await openTestLake()
  const title = 'один\u2028два\u2029три\r\nчетыре'
  await lake.client('editor').create({ _id: 'a', _type: 'note', title })
  const text = await (await exported(lake, 'editor')).text()
  const read: string[] = []
  for await (const line of createInterface({ input: Readable.from([text]) })) read.push(line)
  expect(read.map((line): unknown => JSON.parse(line))).toMatchObject([{ _id: 'a', title }])
})

it('writes every document, one per line, in the order of ids', async () => {
  const lake = await openFilledLake()
  const response = await exported(lake, 'editor')
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const documents = await lines(response)
  expect(documents.map(({ _id }) => _id)).toEqual(['a', 'b', 'drafts.b', 'versions.r1.b'])
  expect(documents[1]).toEqual(await lake.client('editor').getDocument('b'))
})

it('writes the requested types only', async () => {
  const lake = await openFilledLake()
  const documents = await lines(await exported(lake, 'administrator', '?types=author,nothing'))
  expect(documents.map(({ _id }) => _id)).toEqual(['a'])
})

it('adds the URL to assets', async () => {
  const lake = await openTestLake()
  const { _id, url } = await upload(lake, await twoColours())
  expect(await lines(await exported(lake, 'editor'))).toMatchObject([{ _id, url }])
})

it('writes many documents and ends the stream', async () => {
  const lake = await openTestLake()
  const text = 'я'.repeat(10_000)
  let transaction = lake.client('editor').transaction()
  for (let n = 0; n < 100; n += 1) transaction = transaction.create({ _type: 'note', text })
  await transaction.commit()
  const documents = await lines(await exported(lake, 'editor'))
  expect(documents).toHaveLength(100)
  expect(documents.every((document) => 'text' in document && document.text === text)).toBe(true)
})

it.each([
  ['nobody', undefined, 401],
  ['a viewer', 'viewer', 403],
] as const)('refuses %s', async (_who, role, status) => {
  const lake = await openFilledLake()
  expect((await exported(lake, role)).status).toBe(status)
})

it('answers 404 for another dataset', async () => {
  const lake = await openTestLake()
  const token = lake.token('administrator')
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${lake.url}/v1/data/export/staging`, { headers })
  expect(response.status).toBe(404)
})
