import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { aString } from './matchers.fixture.ts'

async function openLakeWithVersions() {
  const lake = await openTestLake()
  const client = lake.client('editor')
  for (const _id of ['a', 'drafts.a', 'versions.r1.a', 'b', 'versions.r1.b.a']) {
    await client.create({ _id, _type: 'note', text: _id })
  }
  return lake
}

describe('data/doc', () => {
  it.each([['a'], ['drafts.a']])('gives every version of %s when asked to', async (id) => {
    const client = (await openLakeWithVersions()).client('viewer')
    const documents = await client.getDocument(id, { includeAllVersions: true })
    expect(documents.map(({ _id }) => _id)).toEqual(['a', 'drafts.a', 'versions.r1.a'])
  })

  it('gives anonymous callers the published version only', async () => {
    const client = (await openLakeWithVersions()).client()
    const documents = await client.getDocument('a', { includeAllVersions: true })
    expect(documents.map(({ _id }) => _id)).toEqual(['a'])
  })

  it('omits what exists in no version', async () => {
    const client = (await openLakeWithVersions()).client('viewer')
    const url = '/data/doc/production/none?includeAllVersions=true'
    expect(await client.request({ url })).toEqual({
      documents: [],
      omitted: [{ id: 'none', reason: 'existence' }],
    })
  })

  it('leaves the content out when asked to', async () => {
    const client = (await openLakeWithVersions()).client('viewer')
    const url = '/data/doc/production/a,drafts.none?excludeContent=true'
    expect(await client.request({ url })).toHaveProperty('documents', [
      { _id: 'a', _type: 'note', _rev: aString, _createdAt: aString, _updatedAt: aString },
    ])
  })
})

describe('data/references', () => {
  const url = '/data/references/production/documents/a/to?excludeInternalReferences=true'

  it('answers none from other datasets', async () => {
    const client = (await openTestLake()).client('viewer')
    expect(await client.request({ url })).toEqual({ totalCount: 0, references: [] })
  })

  it('needs a token', async () => {
    const client = (await openTestLake()).client()
    await expect(client.request({ url })).rejects.toMatchObject({ statusCode: 401 })
  })
})
