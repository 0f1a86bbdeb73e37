import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'

describe('version actions', () => {
  it('create a version from a document, once', async () => {
    const client = (await openTestLake()).client('editor')
    const create = () =>
      client.createVersion({
        document: { _id: 'versions.r1.a', _type: 'note', title: 'A' },
        publishedId: 'a',
        releaseId: 'r1',
      })
    const { transactionId } = await create()
    expect(await client.getDocument('versions.r1.a')).toMatchObject({
      title: 'A',
      _rev: transactionId,
    })
    await expect(create()).rejects.toMatchObject({ statusCode: 409 })
  })

  it('create a version from a base of the expected revision', async () => {
    const client = (await openTestLake()).client('editor')
    const base = await client.create({ _id: 'a', _type: 'note', title: 'A' })
    const create = (ifBaseRevisionId: string) =>
      client.createVersion({ publishedId: 'a', baseId: 'a', releaseId: 'r1', ifBaseRevisionId })
    await expect(create('other')).rejects.toMatchObject({ statusCode: 409 })
    await create(base._rev)
    expect(await client.getDocument('versions.r1.a')).toMatchObject({
      title: 'A',
      _createdAt: base._createdAt,
    })
  })

  it('replace an existing version only', async () => {
    const client = (await openTestLake()).client('editor')
    const replace = () =>
      client.replaceVersion({ document: { _id: 'versions.r1.a', _type: 'note', title: 'B' } })
    await expect(replace()).rejects.toMatchObject({ statusCode: 404 })
    await client.create({ _id: 'versions.r1.a', _type: 'note', title: 'A', old: true })
    await replace()
    const version = await client.getDocument('versions.r1.a')
    expect(version).toMatchObject({ title: 'B' })
    expect(version).not.toHaveProperty('old')
  })

  it('mark a version for unpublishing, creating it if needed', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note', title: 'A' })
    await client.unpublishVersion({ publishedId: 'a', releaseId: 'r1' })
    expect(await client.getDocument('versions.r1.a')).toMatchObject({
      title: 'A',
      _system: { delete: true },
    })
  })

  it('discard a version', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'versions.r1.a', _type: 'note' })
    await client.discardVersion({ publishedId: 'a', releaseId: 'r1' })
    expect(await client.getDocument('versions.r1.a')).toBeUndefined()
  })
})
